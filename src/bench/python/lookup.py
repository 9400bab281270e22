"""What gvlk is held against: the same files looked up by argparse and json, without its understanding of names."""

import argparse
import json
import pathlib

data = pathlib.Path(__file__).resolve().parents[3] / "data"


def entries(*files):
    for file in files:
        with open(data / file, encoding="utf-8") as text:
            for rows in json.load(text).values():
                yield from rows


def key(args):
    name = " ".join(args.words).lower()
    for row in entries("keys/windows-client.json", "keys/windows-server.json", "keys/office.json", "keys/avma.json"):
        if row["name"].lower() == name:
            print(row["name"], row["key"], *row.get("builds", []))


def commands(args):
    name = " ".join(args.words).lower()
    for row in entries("keys/windows-client.json", "keys/windows-server.json", "keys/office.json", "keys/avma.json"):
        if row["name"].lower() == name:
            print("slmgr /ipk", row["key"], "\nslmgr /ato\nslmgr /dlv")


def error(args):
    for row in entries("errors/documented.json", "errors/licensing.json", "errors/windows.json"):
        if row["code"] == args.code:
            print(row["code"], row.get("symbol"), row.get("message"))
            for line in row.get("causes", []) + row.get("resolutions", []) + row.get("commands", []):
                print(" ", line)


parser = argparse.ArgumentParser(prog="lookup")
sub = parser.add_subparsers(required=True)
for name, action in (("key", key), ("commands", commands)):
    command = sub.add_parser(name)
    command.add_argument("words", nargs="+")
    command.set_defaults(action=action)
command = sub.add_parser("error")
command.add_argument("code")
command.set_defaults(action=error)
args = parser.parse_args()
args.action(args)
