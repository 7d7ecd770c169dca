// A day as a file for a calendar (RFC 5545): whoever looks into that calendar learns the day and two neutral sentences.

const LINE = 75; // octets a line may have

/** A text as the value of a property (3.3.11).
    @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** Folded where it is too long (3.1), and between characters, not within one.
    @param {string} line */
function folded(line) {
  const lines = [""];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE) {
      lines.push(" ");
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join("\r\n");
}

/** The whole day, wherever that is: a date without a time has no time zone that could be wrong. A reminder comes at nine.
    @param {{ day: string, title: string, note: string, id: string, now: Date }} event `day` as YYYY-MM-DD */
export function calendar({ day, title, note, id, now }) {
  const date = (/** @type {string} */ text) => text.replaceAll("-", "");
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Reminder//Reminder//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    "BEGIN:VEVENT", `UID:${id}`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(next.toISOString().slice(0, 10))}`,
    `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(note)}`, "CLASS:PRIVATE", "TRANSP:TRANSPARENT",
    "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT9H", `DESCRIPTION:${escaped(title)}`, "END:VALARM",
    "END:VEVENT", "END:VCALENDAR", "",
  ].map(folded).join("\r\n");
}
