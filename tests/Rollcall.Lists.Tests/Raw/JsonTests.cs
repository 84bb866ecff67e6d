namespace Rollcall.Lists.Tests;

public sealed class JsonTests
{
    [Fact]
    public void Keys_become_the_first_row_in_order_of_first_appearance()
    {
        var file = Reading.Of(
            """
            {"ref": 1, "name": "Orlov", "seen": null}

            {"name": "Kim", "born": 1987, "kin": {"mother": "Vera"}, "alive": true}
            """,
            "list.jsonl");

        Assert.Equal("JSON Lines", file.Format);
        Assert.Equal(
            [["ref", "name", "seen", "born", "kin", "alive"], ["1", "Orlov", "", "", "", ""], ["", "Kim", "", "1987", "{\"mother\": \"Vera\"}", "true"]],
            file.Texts());
        Assert.Equal([0, 1, 3], file.Rows().Select(row => row.Line));
    }

    [Fact]
    public void A_broken_line_and_a_key_given_twice_break_their_rows_only()
    {
        var file = Reading.Of("{\"a\":1}\n{\"a\":\n{\"a\":\"\",\"a\":3}\n[4]\n{\"a\":5}\n{\"a\":\"\\ud800\"}\n");
        Assert.Equal([false, false, true, true, true, false, true], file.Rows().Select(row => row.Broken is not null));
        Assert.Equal("{\"a\":", file.Texts()[2][0]);
    }

    [Fact]
    public void Depth_length_and_number_of_keys_are_limited()
    {
        var deep = new string('[', 100) + new string(']', 100);
        var file = Reading.Of(
            $"{{\"a\":1,\"b\":2}}\n{{\"a\":{deep}}}\n{{\"a\":\"{new string('x', 60)}\"}}\n{{\"c\":1}}\n", limits: new() { Columns = 2, CellLength = 50 });
        Assert.Equal([false, false, true, true, true], file.Rows().Select(row => row.Broken is not null));
    }

    [Fact]
    public void An_array_of_objects_is_read_with_its_lines()
    {
        var file = Reading.Of("[\n  {\"a\": \"x\"},\n  {\n    \"a\": \"y\"\n  },\n  7\n]\n", "list.json");
        Assert.Equal([["a"], ["x"], ["y"], ["7"]], file.Texts());
        Assert.Equal([0, 2, 3, 6], file.Rows().Select(row => row.Line));
        Assert.NotNull(file.Rows()[3].Broken);
    }

    [Fact]
    public void A_damaged_array_or_a_single_object_is_refused_with_what_to_do()
    {
        Assert.Contains("line 2", Assert.Throws<UnreadableListException>(() => Reading.Of("[{\"a\":1},\n{\"a\"", "list.json")).Message);
        Assert.Contains("one object a line", Assert.Throws<UnreadableListException>(
            () => Reading.Of("{\n\"a\":1,\n\"b\":[\n1]\n}", "list.json")).Message);
    }
}
