<?php
// Prints the events that Horde_Icalendar reads in a file, as JSON.
error_reporting(E_ALL & ~E_DEPRECATED & ~E_WARNING); // it is older than this PHP
spl_autoload_register(fn ($class) => @include strtr($class, '_\\', '//') . '.php');

function attribute(Horde_Icalendar $event, string $name) {
    try {
        return $event->getAttribute($name);
    } catch (Horde_Icalendar_Exception) {
        return null;
    }
}

$calendar = new Horde_Icalendar();
$calendar->parsevCalendar(file_get_contents($argv[1]));
$entries = array_map(fn ($event) => [
    'title' => attribute($event, 'SUMMARY'),
    'start' => attribute($event, 'DTSTART'),
    'end' => attribute($event, 'DTEND'),
    'description' => str_replace("\r\n", "\n", attribute($event, 'DESCRIPTION')),
    'location' => attribute($event, 'LOCATION'),
    'categories' => implode(',', $event->getAttributeValues('CATEGORIES')),
    'status' => attribute($event, 'STATUS'),
    'alarms' => array_map(fn ($alarm) => attribute($alarm, 'TRIGGER'), $event->getComponents()),
], $calendar->getComponents());
echo json_encode($entries, JSON_THROW_ON_ERROR);
