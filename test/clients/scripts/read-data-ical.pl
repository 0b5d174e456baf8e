# Prints the events that Data::ICal reads in a file, as JSON.
use strict;
use Data::ICal;
use JSON::PP;

# It warns about NAME, COLOR and REFRESH-INTERVAL, which are newer than it is, and reads the rest.
local $SIG{__WARN__} = sub { die @_ unless $_[0] =~ /^Unknown property for Data::ICal: / };

my $calendar = Data::ICal->new(filename => $ARGV[0]);
die $calendar->error_message unless $calendar;

sub text {
    my ($entry, $name) = @_;
    my $property = ($entry->property($name) || [])->[0];
    return $property && $property->decoded_value;
}

my @entries = map {
    my $event = $_;
    {
        title => text($event, 'summary'),
        start => text($event, 'dtstart'),
        end => text($event, 'dtend'),
        description => text($event, 'description'),
        location => text($event, 'location'),
        categories => text($event, 'categories'),
        status => text($event, 'status'),
        alarms => [map { text($_, 'trigger') } @{$event->entries}],
    }
} @{$calendar->entries};
print JSON::PP->new->encode(\@entries);
