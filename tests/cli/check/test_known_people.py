import pytest

from lightkeeper.cli.check.known_people import UnreadableTableError, people_in


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ada Lovelace\n\n# a remark\nGrace\nGrace\n", ("Ada Lovelace", "Grace")),
        ("name,handle,e-mail,role\nAda Lovelace,@ada,ada@example.org,On call\n", ("Ada Lovelace", "@ada")),
        ("Role;Name;Handle\nOn call;Ada;@ada\n", ("Ada", "@ada")),
        ("email,name\nada@example.org,Ada\n", ("Ada",)),
        ("handle\n@ada\n", ("@ada",)),
        ('"Lovelace, Ada",@ada,ada@example.org,On call\n', ("Lovelace, Ada", "@ada")),
        ("Ada,,ada@example.org\n", ("Ada",)),
        ("", ()),
    ],
)
def test_names_and_handles_are_read_from_lists_and_tables(text: str, people: tuple[str, ...]) -> None:
    assert people_in(text) == people


def test_a_table_that_cannot_be_read_says_what_to_write() -> None:
    with pytest.raises(UnreadableTableError, match="write one name a line"):
        people_in('"' + "a," * 100_000 + "\n")
