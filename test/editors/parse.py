"""Reads paths of XML files from standard input; prints what each holds as JSON."""

import json
import sys
import xml.etree.ElementTree as ElementTree

parsed = {}
for path in sys.stdin.read().splitlines():
    root = ElementTree.parse(path).getroot()
    parsed[path] = [
        {"tag": node.tag, "text": node.text, "attributes": node.attrib}
        for node in root.iter()
    ]
json.dump(parsed, sys.stdout)
