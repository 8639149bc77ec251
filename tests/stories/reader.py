# SPDX-License-Identifier: MIT
"""The program as a screen reader has it: what is on the screen, by role and name, over the accessibility bus."""

import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

LONGEST = 60  # seconds: a server may have to start


def children(of):
    return [child for child in (of.get_child_at_index(i) for i in range(of.get_child_count())) if child]


def program():
    for found in children(Atspi.get_desktop(0)):
        if found.get_name() == "ondelete" and found.get_child_count():
            return found
    return None


def shown(of, depth=0):
    """Everything under it that can be seen, with its depth."""
    yield depth, of
    for child in children(of):
        if child.get_state_set().contains(Atspi.StateType.SHOWING):
            yield from shown(child, depth + 1)


def on_screen():
    found = program()
    return [] if found is None else [pair for window in children(found) for pair in shown(window)]


def tell():
    """What a person would hear, for who looks why a story ended."""
    for depth, one in on_screen():
        print("  " * depth + one.get_role_name() + " | " + (one.get_name() or "").replace("\n", " / ")[:100], file=sys.stderr)


def find(role, name):
    """The last one that fits: dialogs come after what they stand over. None where there is none."""
    fits = None
    for _, one in on_screen():
        try:
            if one.get_role_name() == role and re.search(name, one.get_name() or ""):
                fits = one
        except gi.repository.GLib.Error:
            pass  # it went meanwhile
    return fits


def wait_for(role, name, enabled=False):
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            found = find(role, name)
            if found and (not enabled or found.get_state_set().contains(Atspi.StateType.ENABLED)):
                return found
        except gi.repository.GLib.Error:
            pass  # the window was building
        time.sleep(0.2)
    tell()
    sys.exit(f"No {role} “{name}” came.")


def wait_until_gone(role, name):
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        if find(role, name) is None:
            return
        time.sleep(0.2)
    tell()
    sys.exit(f"The {role} “{name}” stayed.")


def press(role, name):
    Atspi.Action.do_action(wait_for(role, name, enabled=True), 0)


def write(role, name, text):
    Atspi.EditableText.set_text_contents(wait_for(role, name, enabled=True), text)


def click(role, name):
    """Where a person would: what is chosen with a mouse has no action of its own."""
    found = Atspi.Component.get_extents(wait_for(role, name), Atspi.CoordType.SCREEN)
    subprocess.run(
        ["xdotool", "mousemove", str(found.x + found.width // 2), str(found.y + found.height // 2), "click", "1"], check=True
    )


def keys(*names):
    subprocess.run(["xdotool", "key", *names], check=True)
