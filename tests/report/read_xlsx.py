#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Prints what a spreadsheet program finds in an XLSX file, with nothing but Python's own zip and XML readers."""
import sys
import zipfile
import xml.etree.ElementTree as tree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

with zipfile.ZipFile(sys.argv[1]) as book:
    assert book.testzip() is None
    shared = []
    if "xl/sharedStrings.xml" in book.namelist():
        for item in tree.fromstring(book.read("xl/sharedStrings.xml")):
            shared.append("".join(text.text or "" for text in item.iter(MAIN + "t")))
    names = [sheet.get("name") for sheet in tree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
    for number, name in enumerate(names, 1):
        sheet = tree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
        assert not list(sheet.iter(MAIN + "f")), "a formula"
        pane = sheet.find(f".//{MAIN}pane")
        filtered = sheet.find(MAIN + "autoFilter")
        print(f"== {name}" + (f", frozen at {pane.get('topLeftCell')}" if pane is not None else "")
              + (f", filter {filtered.get('ref')}" if filtered is not None else ""))
        for cell in sheet.iter(MAIN + "c"):
            kind = cell.get("t")
            value = cell.find(MAIN + "v")
            if kind == "s":
                print(cell.get("r"), "s", shared[int(value.text)])
            elif kind == "inlineStr":
                print(cell.get("r"), "s", "".join(text.text or "" for text in cell.iter(MAIN + "t")))
            elif value is not None:
                print(cell.get("r"), "n", value.text)
