namespace Rollcall.Names;

/// <summary>Greek letters in the modern reading.</summary>
internal static class GreekLetters
{
    public const string Table = """
        α A · β V · γ Gh · δ D · ε E · ζ Z · η I · θ Th · ι I · κ K · λ L · μ M · ν N · ξ LatinX · ο O · π P
        ρ R · σ S · ς S · τ T · υ I · φ F · χ X · ψ P S · ω O · ου U · αι E · ει I · οι I · υι I · αυ A V · ευ E V
        μπ B · ντ D · γκ G · γγ N G · τσ Ts · τζ Dz · γι Glide I · για Glide A · γιο Glide O · γιου Glide U · για Glide A
        """;
}
