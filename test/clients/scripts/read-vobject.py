"""Prints the events that vobject reads in a file, as JSON."""
import json
import sys

import vobject


def entry(event):
    text = lambda key: event.getChildValue(key)
    return {
        'title': text('summary'),
        'start': text('dtstart').timestamp(),
        'end': text('dtend').timestamp(),
        'description': text('description'),
        'location': text('location'),
        'categories': ','.join(text('categories')),
        'status': text('status'),
        'alarms': [alarm.trigger.value.total_seconds() for alarm in event.contents.get('valarm', [])],
    }


with open(sys.argv[1], encoding='utf-8', newline='') as file:
    calendar = vobject.readOne(file.read())
calendar.validate(raiseException=True)
print(json.dumps([entry(event) for event in calendar.vevent_list]))
