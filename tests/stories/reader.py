# SPDX-License-Identifier: MIT
"""The program as a screen reader has it: what is on the screen, by role and name, over the accessibility bus."""

import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

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
        except GLib.Error:
            pass  # it went meanwhile
    return fits


def wait_for(role, name, enabled=False):
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            found = find(role, name)
            if found and (not enabled or found.get_state_set().contains(Atspi.StateType.ENABLED)):
                return found
        except GLib.Error:
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


def until(holds, what):
    """Waits for what no single widget tells."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        try:
            if holds():
                return
        except GLib.Error:
            pass
        time.sleep(0.1)
    tell()
    sys.exit(f"It did not come about: {what}.")


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


def type_in(text):
    subprocess.run(["xdotool", "type", "--delay", "1", text], check=True)


def focused():
    """Where the focus is, by role and name."""
    return [
        (one.get_role_name(), one.get_name() or "")
        for _, one in on_screen()
        if one.get_state_set().contains(Atspi.StateType.FOCUSED)
    ]


def go_to(role, name):
    """Goes there by the Tab key, as who has no mouse does."""
    wait_for(role, name, enabled=True)
    for _ in range(80):
        before = focused()
        if any(a_role == role and re.search(name, a_name) for a_role, a_name in before):
            return
        keys("Tab")
        until(lambda: focused() != before, "the Tab key moves on")
    tell()
    sys.exit(f"The Tab key does not reach the {role} “{name}”.")


def hear_menu_item():
    """The next item of a menu that takes the focus: menus stand in no window's tree, and are told of as they open."""
    heard = []

    def hear(event):
        try:
            if event.detail1 and event.source and event.source.get_role_name().endswith("menu item"):
                heard.append(event.source.get_name() or "")
        except GLib.Error:
            pass

    listener = Atspi.EventListener.new(hear)
    listener.register("object:state-changed:focused")
    try:
        keys("Down")
        until(lambda: GLib.MainContext.default().iteration(False) is None or heard, "an item of the menu takes the focus")
    finally:
        listener.deregister("object:state-changed:focused")
    return heard[-1]


def choose(opening, item):
    """Opens a menu with a key, and takes the item by the arrows."""
    keys(opening)
    heard = []
    while len(heard) < 40:
        heard.append(hear_menu_item())
        if re.search(item, heard[-1]):
            keys("Return")
            return
    sys.exit(f"The menu has no “{item}”, but: {', '.join(heard)}.")
