namespace Rollcall.Estimation;

/// <summary>A model of lists that differ, or not, and of persons that differ in how easily they are listed, or not.</summary>
public enum CaptureModel
{
    /// <summary>M0: every list catches every person equally.</summary>
    M0,

    /// <summary>Mt: the lists differ, the persons don't. Independence.</summary>
    Mt,

    /// <summary>Mh with Chao's lower bound: the persons differ, the lists don't. No bound where list sizes differ.</summary>
    MhChao,

    /// <summary>Mth with Chao's lower bound: lists and persons differ.</summary>
    MthChao,
}
