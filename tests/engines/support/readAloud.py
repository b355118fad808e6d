"""Orca with a voice of its own: what it says goes to descriptor 3, one line of JSON each.

Lines: {"said": text}, and {"still": n} for the n-th time in a row that Orca had nothing left to do (every TICK_MS).
Argument: a folder for Orca's preferences.
"""
import json
import sys
import types

import gi

gi.require_version("Atspi", "2.0")
gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import GLib
from orca import orca, speechserver

TICK_MS = 100
still = 0
out = open(3, "w", encoding="utf-8")


def tell(**what):
    print(json.dumps(what, ensure_ascii=False), file=out, flush=True)


def say(text):
    global still
    still = 0
    if text and text.strip():
        tell(said=text)


def tick():
    global still
    still += 1
    tell(still=still)
    return True


class SpeechServer(speechserver.SpeechServer):
    """What Orca asks of a voice. It has finished as soon as it is asked."""

    @staticmethod
    def getSpeechServer(info=None):
        return SpeechServer()

    @staticmethod
    def getSpeechServers():
        return [SpeechServer()]

    def speak(self, text=None, acss=None, interrupt=True):
        say(text)

    def speakCharacter(self, character, acss=None):
        say(character)

    def sayAll(self, utteranceIterator, progressCallback):
        for context, _voice in utteranceIterator:
            say(context.utterance)


voice = types.ModuleType("readAloud")
voice.SpeechServer = SpeechServer
sys.modules["readAloud"] = voice

orca.getSettingsManager().activate(
    sys.argv[1],
    {
        "speechServerFactory": "readAloud",
        "enableBraille": False,
        "enableSound": False,
        "enableKeyEcho": False,
        # A page is read step by step, not from end to end as soon as it is there.
        "sayAllOnLoad": False,
        # Their sentences tell of Orca's own keys.
        "enableTutorialMessages": False,
    },
)
# Below every event that is waiting: it comes up when Orca has dealt with all of them.
GLib.timeout_add(TICK_MS, tick, priority=GLib.PRIORITY_LOW)
sys.exit(orca.main())
