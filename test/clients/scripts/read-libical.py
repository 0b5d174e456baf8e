"""Prints the events that libical reads in a file, as JSON. Fails if libical finds an error."""
import json
import sys

import gi

gi.require_version('ICalGLib', '3.0')
from gi.repository import ICalGLib as I


def components(parent, kind):
    child = parent.get_first_component(kind)
    while child:
        yield child
        child = parent.get_next_component(kind)


def properties(component, kind):
    found = component.get_first_property(kind)
    while found:
        yield found
        found = component.get_next_property(kind)


def trigger(alarm):
    [found] = properties(alarm, I.PropertyKind.TRIGGER_PROPERTY)
    return found.get_trigger().get_duration().as_int()


def entry(event):
    categories = properties(event, I.PropertyKind.CATEGORIES_PROPERTY)
    statuses = {I.PropertyStatus.CANCELLED: 'CANCELLED', I.PropertyStatus.CONFIRMED: 'CONFIRMED'}
    return {
        'title': event.get_summary(),
        'start': event.get_dtstart().as_timet(),
        'end': event.get_dtend().as_timet(),
        'description': event.get_description(),
        'location': event.get_location(),
        'categories': ','.join(category.get_categories() for category in categories),
        'status': statuses[event.get_status()],
        'alarms': [trigger(alarm) for alarm in components(event, I.ComponentKind.VALARM_COMPONENT)],
    }


with open(sys.argv[1], encoding='utf-8', newline='') as file:
    calendar = I.Component.new_from_string(file.read())
found = [entry(event) for event in components(calendar, I.ComponentKind.VEVENT_COMPONENT)]
errors = calendar.count_errors()
assert errors == 0, f'libical finds {errors} errors'
print(json.dumps(found))
