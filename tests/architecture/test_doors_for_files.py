"""The hook and the action that call the coach from outside have the shape that those who call them ask for."""

import re
from pathlib import Path
from typing import Any

import yaml

from lightkeeper.cli.main import build_parser

ROOT = Path(__file__).parents[2]


def written_in(name: str) -> Any:
    """Return what a YAML file at the root says."""
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_the_hook_calls_a_command_that_exists() -> None:
    (hook,) = written_in(".pre-commit-hooks.yaml")
    assert (hook["id"], hook["language"]) == ("lightkeeper-check", "python")
    assert "markdown" in hook["types_or"]
    program, *words = hook["entry"].split()
    assert program == "lightkeeper"
    chosen = build_parser("check").parse_args([*words, *hook["args"], "a.md"])
    assert chosen.paths == ["a.md"]


def test_the_action_has_its_inputs_and_gives_each_to_the_command() -> None:
    action = written_in("action.yml")
    assert set(action["inputs"]) == {"paths", "fail-on", "select", "ignore", "config", "sarif-file"}
    assert all(one["description"] and isinstance(one["default"], str) for one in action["inputs"].values())
    assert action["runs"]["using"] == "composite"
    given = "\n".join(str(value) for step in action["runs"]["steps"] for value in step.get("env", {}).values())
    assert all(f"inputs.{name} " in given for name in action["inputs"])


def test_no_input_of_the_action_becomes_part_of_a_script() -> None:
    scripts = [step["run"] for step in written_in("action.yml")["runs"]["steps"] if "run" in step]
    assert scripts
    assert not any("${{" in script for script in scripts)


def test_the_action_uses_options_that_exist() -> None:
    scripts = "\n".join(step.get("run", "") for step in written_in("action.yml")["runs"]["steps"])
    call = next(line for line in scripts.splitlines() if "--format=github" in line)
    assert " check " in call
    words = re.findall(r"--(?:format|fail-on|select|ignore|config)(?==)", scripts)
    chosen = build_parser("check").parse_args(["check", *(f"{one}={_value(one)}" for one in words), "--", "-x.md"])
    assert chosen.paths == ["-x.md"]


def _value(option: str) -> str:
    return {"--format": "github", "--fail-on": "error"}.get(option, "x")
