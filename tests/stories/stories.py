# SPDX-License-Identifier: MIT
"""One day of three people, told to the built program with its sample data: exits with what did not come about."""

import glob
import json
import os
import sys
import time

from reader import (
    choose,
    click,
    focused,
    go_to,
    keys,
    press,
    program,
    type_in,
    until,
    wait_for,
    wait_until_gone,
    write,
)


def support_deletes_a_session_and_takes_it_back():
    # The number as a caller says it.
    keys("ctrl+f")
    type_in("202 555-0101")
    wait_for("label", "^1 match$")
    wait_for("frame", "^What deleting Front desk")
    wait_for("label", "The session and 29 other rows go")
    wait_for("label", "80 rows stay, unlinked")
    press("push button", "^Delete session")
    write("text", "^Reason", "ticket 4711")
    write("text", "to confirm$", "+12025550101")
    press("push button", "^Delete session and 29")
    wait_for("label", "triggers write besides")
    press("check box", "Let triggers write")
    press("push button", "^Delete session and 29")
    wait_for("label", "was deleted$")
    press("push button", "^Close$")
    wait_until_gone("dialog", "^Delete")
    # The message says it once the dialog is gone, and takes it back: by the keyboard.
    wait_for("push button", "^Undo: Session removed")
    keys("ctrl+shift+m")
    until(lambda: ("push button", "Undo: Session removed") in focused(), "the focus in the message")
    keys("space")
    press("push button", "^Put back")
    wait_for("label", "is back$")
    wait_for("label", "^All rows are back")
    wait_for("label", "the column updated_at has the time of the undo")
    press("push button", "^Close$")
    wait_until_gone("dialog", "^Undo")
    keys("ctrl+3")
    wait_for("label", "^2 records")
    wait_for("check box", "^Put back 1")
    keys("ctrl+1")
    keys("ctrl+f")
    keys("ctrl+a", "BackSpace")
    wait_for("check box", "^Not connected 30")


def manager_takes_reports(folder):
    keys("ctrl+2")
    wait_for("label", "^5 rules to change")
    report = os.path.join(folder, "audit.html")
    export(report)
    with open(report, encoding="utf-8") as file:
        if "notification_campaign_groups" not in file.read():
            sys.exit("The report does not tell of the rules.")
    report = os.path.join(folder, "audit.pdf")
    export(report, "PDF")
    with open(report, "rb") as file:
        if not file.read().startswith(b"%PDF-"):
            sys.exit("The PDF is none.")


def export(path, format_name=None):
    keys("ctrl+e")
    wait_for("dialog", "^Export")
    if format_name:
        go_to("combo box", ".")
        type_in(format_name)
        wait_for("combo box", f"^{format_name}")
    write("text", "^File$", path)
    press("push button", "^Export$")
    wait_until_gone("dialog", "^Export")
    until(lambda: os.path.exists(path), f"{path} is there")


def manager_looks_at_many_databases(folder):
    socket = os.path.dirname(glob.glob(os.path.join(os.environ["TMPDIR"], "**", ".s.PGSQL.*[0-9]"), recursive=True)[0])
    port = glob.glob(os.path.join(socket, ".s.PGSQL.*[0-9]"))[0].rsplit(".", 1)[1]
    fleet = os.path.join(folder, "fleet.txt")
    with open(fleet, "w", encoding="utf-8") as file:
        for name in ("here", "there"):
            file.write(f"host='{socket}' port={port} dbname=saleshub user=owner application_name={name}\n")
        file.write("host='/nowhere' dbname=gone\n")
    choose("alt+t", "^Look at")
    wait_for("frame", "^Fleet")
    wait_for("label", "^Many databases, one rule list")
    press("push button", "^Open the list")
    write("text", "^File name", fleet)
    press("push button", "^Open$")
    wait_for("label", "^fleet.txt: 3 database")
    wait_for("check box", "^Same as most 2")
    wait_for("check box", "^Not known 1")
    keys("ctrl+w")
    wait_until_gone("frame", "^Fleet")


def tech_lead_changes_the_list_and_fixes_the_rules(folder):
    keys("ctrl+2")
    wait_for("label", "^5 rules to change; 3 more things would still stop deletes")
    # Only what is asked for is listed.
    press("check box", "^Problems 3")
    wait_until_gone("table cell", "^scheduled_webinar_messages")
    press("check box", "^All 16")
    wait_for("table cell", "^scheduled_webinar_messages")
    write("text", "^Filter tables", "webinars")
    wait_until_gone("table cell", "^scheduled_webinar_messages")
    # Another rule is wanted: said, saved to a file, and taken back.
    click("table cell", "^(webinars.)?whatsapp_group_id$")
    go_to("push button", "^Change the wanted rule")
    choose("space", "^CASCADE")
    wait_for("frame", "^The rule list was changed here and is not saved")
    keys("ctrl+s")
    rules = os.path.join(folder, "rules.json")
    write("text", "^File name", rules)
    press("push button", "^Save$")
    wait_until_gone("frame", "^The rule list was changed")
    with open(rules, encoding="utf-8") as file:
        if not any(
            rule["table"] == "public.webinars" and rule["on_delete"] == "CASCADE" for rule in json.load(file)["rules"]
        ):
            sys.exit("The saved list does not want the other rule.")
    keys("ctrl+z")
    wait_for("label", "^5 rules to change; 3 more things would still stop deletes")
    write("text", "^Filter tables", "")
    keys("ctrl+4")
    wait_for("label", "^13 tables, 16 rules")
    wait_for("filler", "^Diagram of what a delete")
    keys("ctrl+2")
    keys("ctrl+r")
    wait_for("dialog", "^Fix")
    press("check box", "^dynamic_links.whatsapp_group_id")
    press("radio button", "32 rows go")
    press("check box", "^webinars.whatsapp_session_id")
    press("radio button", "^Use SET NULL")
    press("push button", "^Read the SQL")
    press("push button", "^Change 7 rules")
    wait_for("label", "^7 rules changed: nothing stops deletes of sessions any more")
    press("push button", "^Close$")
    wait_until_gone("dialog", "^Fix")
    wait_for("label", "^Nothing stops deletes; 1 rule differs")


def tech_lead_leaves():
    keys("ctrl+q")
    press("push button", "^Drop the changes")
    until(lambda: program() is None, "the program ends")


def told(story, *arguments):
    begun = time.monotonic()
    print(story.__name__.replace("_", " "), end="", flush=True)
    story(*arguments)
    print(f": {time.monotonic() - begun:.0f} s", flush=True)


def main():
    folder = os.environ["HOME"]
    until(lambda: program() is not None, "the program opens a window")
    press("push button", "sample data")
    wait_for("table cell", "Front desk")
    told(support_deletes_a_session_and_takes_it_back)
    told(manager_takes_reports, folder)
    told(manager_looks_at_many_databases, folder)
    told(tech_lead_changes_the_list_and_fixes_the_rules, folder)
    told(tech_lead_leaves)


main()
