# Orca loads this file itself, from the folder of its settings. It writes down, a line of JSON each, what Orca speaks, that it
# stops, which keys it has taken in, and how many events still wait; it changes nothing of what is said. Written for Orca 43.

import json
import os

from orca import event_manager, input_event, settings, speechdispatcherfactory

LOG = open(os.environ["VOICE_LOG"], "a", buffering=1)


def note(**what):
    LOG.write(json.dumps(what, ensure_ascii=False) + "\n")


def after(owner, name, tell):
    """Calls `tell` with what a method was given, once it has done its work."""
    done = getattr(owner, name)

    def both(self, *given, **named):
        result = done(self, *given, **named)
        tell(self, *given, **named)
        return result

    setattr(owner, name, both)


SERVER = speechdispatcherfactory.SpeechServer
after(SERVER, "_speak", lambda self, text, *rest, **named: note(say=text if isinstance(text, str) else ""))
after(SERVER, "speakCharacter", lambda self, character, *rest, **named: note(say=character))
after(SERVER, "_cancel", lambda self, *rest, **named: note(stop=True))
after(input_event.KeyboardEvent, "process", lambda self: note(key=self.event_string, down=self.isPressedKey()))

MANAGER = event_manager.EventManager
after(MANAGER, "_enqueue", lambda self, *rest, **named: note(waiting=self._eventQueue.qsize()))
after(MANAGER, "_dequeue", lambda self, *rest, **named: note(waiting=self._eventQueue.qsize()))

# A setting that most people change: not every key that is pressed is said.
settings.enableKeyEcho = False
settings.enableEchoByCharacter = False
settings.enableEchoByWord = False

# A page is not read from its top to its end by itself: that never ends with a voice that is silent, and as long as Orca reads
# on it leaves out the groups around what has the focus.
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
