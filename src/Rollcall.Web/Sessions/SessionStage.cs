namespace Rollcall.Web;

/// <summary>How far a sign-in has come.</summary>
internal enum SessionStage
{
    /// <summary>A passkey was asked for; nobody is known yet.</summary>
    Begun,

    /// <summary>The password was right; the second factor is due.</summary>
    SecondFactorDue,

    /// <summary>The account has no second factor yet and must enrol one before anything else.</summary>
    EnrolmentDue,

    /// <summary>Signed in.</summary>
    Complete,
}
