<?php
// Prints the events that sabre/vobject reads in a file, as JSON. Fails if it finds an error.
error_reporting(E_ALL & ~E_DEPRECATED); // it is older than this PHP
require 'Sabre/VObject/autoload.php';

/** Returns a text. Version 2, of Debian, leaves commas and semicolons escaped; Nextcloud has 4. */
function text($event, string $name): ?string {
    return isset($event->$name) ? preg_replace('/\\\\([,;])/', '$1', (string) $event->$name) : null;
}

$calendar = Sabre\VObject\Reader::read(file_get_contents($argv[1]));
$problems = array_column($calendar->validate(), 'message');
if ($problems) throw new Exception(implode('; ', $problems));
$entries = [];
foreach ($calendar->VEVENT as $event) {
    $alarms = [];
    foreach ($event->VALARM ?? [] as $alarm) $alarms[] = (string) $alarm->TRIGGER;
    $entries[] = [
        'title' => text($event, 'SUMMARY'),
        'start' => text($event, 'DTSTART'),
        'end' => text($event, 'DTEND'),
        'description' => text($event, 'DESCRIPTION'),
        'location' => text($event, 'LOCATION'),
        'categories' => text($event, 'CATEGORIES'),
        'status' => text($event, 'STATUS'),
        'alarms' => $alarms,
    ];
}
echo json_encode($entries, JSON_THROW_ON_ERROR);
