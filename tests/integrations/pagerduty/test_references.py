"""Tests of who and what PagerDuty's references point at."""

from lightkeeper.integrations.pagerduty.references import Directory, is_person, people_named_in


def test_a_saved_user_knows_more_than_a_reference_whichever_comes_first() -> None:
    reference = {"id": "U1", "type": "user_reference", "summary": "Anna E."}
    user = {"id": "U1", "type": "user", "name": "Anna Example", "email": "anna@lights.example"}
    for order in ([reference, user], [user, reference]):
        directory = Directory()
        for one in order:
            directory.learn_person(one)
        person = directory.people["U1"]
        assert (person.name, person.email, person.aliases) == ("Anna Example", "anna@lights.example", ("Anna E.",))


def test_rules_services_and_nameless_things_are_nobody() -> None:
    assert not is_person({"id": "B", "type": "bot_user_reference"})
    assert not is_person({"id": "S", "type": "service_reference"})
    assert not is_person({"type": "user_reference"})
    assert not is_person(None)
    assert Directory().learn_person({"id": "S", "type": "service_reference"}) is None


def test_names_are_joined_as_people_write_them() -> None:
    directory = Directory()
    three = [{"id": str(number), "type": "user", "name": name} for number, name in enumerate(["Anna", "Ben", "Chris"])]
    for one in three:
        directory.learn_person(one)
    assert directory.names_of(three, "nobody") == "Anna, Ben and Chris"
    assert directory.names_of(three[:2], "nobody") == "Anna and Ben"
    assert directory.names_of([], "nobody") == "nobody"


def test_a_service_is_called_by_its_saved_name() -> None:
    directory = Directory()
    directory.learn_service({"id": "S", "name": "Payments"})
    assert directory.name_of({"id": "S", "type": "service_reference"}, "") == "Payments"


def test_everybody_an_incident_names_is_found() -> None:
    someone = [{"id": key, "type": "user_reference"} for key in "abcdef"]
    incident = {
        "agent": someone[0],
        "assignees": [someone[1], None, 3],
        "assignments": [{"assignee": someone[2]}],
        "acknowledgements": [{"acknowledger": someone[3]}],
        "incidents_responders": [{"user": someone[4]}, "odd"],
        "incident_role_assignments": [{"assignee": someone[5]}],
    }
    assert sorted(str(one["id"]) for one in people_named_in(incident) if isinstance(one, dict)) == list("abcdef")
