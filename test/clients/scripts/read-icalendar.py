"""Prints the events that icalendar for Python reads in a file, as JSON."""
import json
import sys

import icalendar


def entry(event):
    text = lambda key: str(event[key]) if key in event else None
    at = lambda key: event[key].dt.timestamp()
    return {
        'title': text('SUMMARY'),
        'start': at('DTSTART'),
        'end': at('DTEND'),
        'description': text('DESCRIPTION'),
        'location': text('LOCATION'),
        'categories': ','.join(map(str, event['CATEGORIES'].cats)),
        'status': text('STATUS'),
        'alarms': [alarm['TRIGGER'].dt.total_seconds() for alarm in event.walk('VALARM')],
    }


with open(sys.argv[1], 'rb') as file:
    events = icalendar.Calendar.from_ical(file.read()).walk('VEVENT')
print(json.dumps([entry(event) for event in events]))
