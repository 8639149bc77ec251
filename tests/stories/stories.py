# SPDX-License-Identifier: MIT
"""One day of three people, told to the built program with its sample data: exits with what did not come about."""

import os
import sys

from reader import click, keys, press, wait_for, wait_until_gone, write


def support_deletes_a_session_and_takes_it_back():
    click("table cell", "Front desk")
    wait_for("label", "The session and 29 other rows go")
    press("push button", "^Delete session")
    write("text", "^Reason", "ticket 4711")
    write("text", "to confirm$", "+12025550101")
    press("push button", "^Delete session and 29")
    wait_for("label", "triggers write besides")
    press("check box", "Let triggers write")
    press("push button", "^Delete session and 29")
    press("push button", "^Undo")
    press("push button", "^Put back")
    wait_for("label", "is back$")
    press("push button", "^Close$")
    wait_until_gone("dialog", "^Undo")
    keys("ctrl+3")
    wait_for("label", "^2 records")
    wait_for("check box", "^Put back 1")


def tech_lead_fixes_the_rules():
    keys("ctrl+2")
    wait_for("label", "^5 rules to change; 3 more things would still stop deletes")
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


def manager_takes_a_report(folder):
    keys("ctrl+2")
    wait_for("label", "^5 rules to change")
    keys("ctrl+e")
    report = os.path.join(folder, "audit.html")
    write("text", "^File", report)
    press("push button", "^Export$")
    wait_until_gone("dialog", "^Export")
    with open(report, encoding="utf-8") as file:
        if "notification_campaign_groups" not in file.read():
            sys.exit("The report does not tell of the rules.")


def main():
    press("push button", "sample data")
    wait_for("table cell", "Front desk")
    support_deletes_a_session_and_takes_it_back()
    manager_takes_a_report(os.environ["HOME"])
    tech_lead_fixes_the_rules()


main()
