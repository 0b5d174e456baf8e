# Prints the events that the icalendar gem reads in a file, as JSON.
require 'json'
require 'stringio'
require 'icalendar'

calendar = Icalendar::Calendar.parse(File.read(ARGV[0], encoding: 'UTF-8')).first
entries = calendar.events.map do |event|
  {
    title: event.summary.to_s,
    start: event.dtstart.to_time.to_i,
    end: event.dtend.to_time.to_i,
    description: event.description.to_s,
    location: event.location&.to_s,
    categories: event.categories.flatten.map(&:to_s).join(','),
    status: event.status.to_s,
    alarms: event.alarms.map { |alarm| alarm.trigger.value_ical },
  }
end
puts JSON.generate(entries)
