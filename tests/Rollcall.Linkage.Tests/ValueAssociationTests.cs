namespace Rollcall.Linkage.Tests;

public sealed class ValueAssociationTests
{
    [Fact]
    public void Values_that_meet_in_one_person_again_and_again_stand_for_each_other()
    {
        var learnt = Learnt();
        Assert.True(learnt.Bits(0, 1, 0.5) > 1.9);
        Assert.True(learnt.Bits(0, 3, 0.5) < -2);
    }

    [Fact]
    public void The_order_of_the_two_values_does_not_matter()
    {
        var learnt = Learnt();
        Assert.Equal(learnt.Bits(0, 1, 0.5), learnt.Bits(1, 0, 0.5));
        Assert.Equal(learnt.Bits(2, 0, 0.5), learnt.Bits(0, 2, 0.5));
    }

    [Fact]
    public void One_meeting_is_no_evidence_for_itself()
    {
        var learnt = Learnt();
        learnt.Add(8, 9, 1);
        Assert.True(learnt.Bits(8, 9, 0.5) <= 0);
    }

    [Fact]
    public void Before_anything_was_seen_the_prior_holds() =>
        Assert.Equal(3, new ValueAssociation().Bits(1, 2, 8), 1e-12);

    private static ValueAssociation Learnt()
    {
        var learnt = new ValueAssociation();
        for (var i = 0; i < 50; i++)
        {
            learnt.Add(0, 1, 1);
            learnt.Add(3, 2, 1);
        }

        return learnt;
    }
}
