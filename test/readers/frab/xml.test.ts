import { describe, expect, it } from 'vitest'
import { expectSum, readSource, readValid } from '../foreign.ts'
import { event, inRoom, readOne, schedule, sessionsOf } from './schedule.ts'

describe('frab XML', () => {
  it('describes the program', async () => {
    const content = `<?xml version="1.0"?>
<!-- written by hand -->
<schedule xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x">
  <generator name="pretalx" version="1"/>
  <version>2025-02-20 21:21</version>
  <conference>
    <title>Tea &amp; Time</title><subtitle>The 5th</subtitle>
    <acronym>tea2025</acronym><days>1</days><start>2025-03-01</start>
    <venue>Old Hall</venue><city>Paris</city>
    <base_url>https://tea.example/2025/</base_url>
    <time_zone_name>Europe/Paris</time_zone_name>
    <timeslot_duration>00:05</timeslot_duration>
    <track name="Leaves" color="#fff"/>
  </conference>
  <day date="2025-03-01"><room name="Kettle">${event('')}</room></day>
</schedule>`
    const { program, notes } = await readValid(content)
    expect(program).toMatchObject({
      id: 'tea2025',
      name: 'Tea & Time',
      title: 'Tea & Time: The 5th',
      url: 'https://tea.example/2025/',
      venue: 'Old Hall, Paris',
      updated: Date.parse('2025-02-20T20:21:00Z'),
    })
    expect(notes).toEqual([
      'left-out field 2: not kept: conference/timeslot_duration, conference/track',
    ])
  })

  it('reads <br/> within a text as one line end, and notes links without an address', async () => {
    const fields = `<abstract><p>Two<br/>lines</p></abstract>
      <links><link href="">Slides</link><link>Code</link></links>`
    const { session, notes } = await readOne(
      inRoom(event(fields), '<time_zone_name>Europe/Paris</time_zone_name>'),
    )
    expect(session).toMatchObject({ abstract: 'Two\nlines', links: [] })
    expect(notes).toContain('left-out field 2: links without an address (Slides; Code)')
  })

  it('describes a session', async () => {
    const fields = `<room>Kettle</room><subtitle>by hand</subtitle><track slug="le">Leaves</track>
      <type>workshop</type><language>en</language><slug>tea-7</slug>
      <abstract>&lt;p&gt;Bring a cup.&lt;/p&gt;</abstract><description>And <![CDATA[milk & honey]]>.</description>
      <url>https://tea.example/7</url><logo>/7.png</logo>
      <persons>
        <person id="1">Ann (she/her)</person><person id="2"> </person>
        <person code="X"><name>Bob, B.</name><biography>…</biography></person>
      </persons>
      <links><link href="https://a.example/x">Slides</link><link href="https://b.example/"/></links>
      <attachments><attachment href="/notes.pdf" type="application/pdf">Notes</attachment></attachments>
      <feedback_url>https://tea.example/7/feedback</feedback_url>
      <origin_url>https://tea.example/7/origin</origin_url>
      <video_download_url>https://v.example/7.mp4</video_download_url>
      <recording><license>CC BY</license><optout>true</optout></recording>`
    const { session, notes } = await readOne(
      inRoom(
        event(fields),
        '<time_zone_name>Europe/Paris</time_zone_name><base_url>https://tea.example/2025/</base_url>',
      ),
    )
    expect(session).toMatchObject({
      id: '7',
      title: 'Brewing: by hand',
      type: 'tutorial',
      start: Date.parse('2025-03-01T09:00:00Z'),
      end: Date.parse('2025-03-01T09:30:00Z'),
      rooms: ['Kettle'],
      track: 'Leaves',
      language: 'en',
      abstract: 'Bring a cup.\n\nAnd milk & honey.',
      note: 'Not recorded',
      url: 'https://tea.example/7',
      links: [
        { title: 'Slides', url: 'https://a.example/x' },
        { title: 'b.example', url: 'https://b.example/' },
        { title: 'Notes', url: 'https://tea.example/notes.pdf' },
        { title: 'Feedback', url: 'https://tea.example/7/feedback' },
        { title: 'Original', url: 'https://tea.example/7/origin' },
        { title: 'Video', url: 'https://v.example/7.mp4' },
      ],
    })
    expect(session.speakers.map(({ name }) => name)).toEqual(['Ann (she/her)', 'Bob, B.'])
    expect(notes).toEqual([
      'left-out field 5: not kept: track/@slug, slug, logo, person/biography, recording/license',
      'left-out field 1: people without a name',
    ])
  })

  it.each([
    ['of its own', '<room>Pot</room>', ['Pot']],
    ['that its element names', '<room></room>', ['Kettle']],
  ])('takes the room %s', async (_, fields, rooms) => {
    expect((await readOne(inRoom(event(fields)))).session.rooms).toEqual(rooms)
  })

  it('reads events without a room, and drops days and rooms without events', async () => {
    const days = `<day date="2025-03-01">${event('')}<room name="Empty"/></day><day date="2025-03-02"/>`
    const { program } = await readValid(schedule(days))
    expect(program.days.map(({ date }) => date)).toEqual(['2025-03-01'])
    expect(sessionsOf(program)[0]?.rooms).toEqual([])
  })

  it('looks up the names of people in the list on top, by their ids (FOSDEM)', async () => {
    const list = `<persons><person id="4"><name>Cy</name><slug>cy</slug></person></persons>`
    const content = inRoom(event('<persons><person id="4"/><person id="5"/></persons>'))
    const { session, notes } = await readOne(content.replace('<day', `${list}<day`))
    expect(session.speakers.map(({ name }) => name)).toEqual(['Cy'])
    expect(notes).toContain('left-out field 1: people without a name')
  })

  it.each([
    ['code', 'code="A1" id="2" guid="c-3"', 'a1'],
    ['id', 'id="2" guid="c-3"', '2'],
    ['guid', 'guid="c-3"', 'c-3'],
  ])('takes the id from %s', async (_, attributes, id) => {
    expect((await readOne(inRoom(event('', attributes)))).session.id).toBe(id)
  })

  it('takes ids from guids of two kinds (31C3)', async () => {
    const events = ['-n9QScyDLXMEwkqrCHASYw', '9c3ebb8c-7716-5130-b9fe-ff8544f5636d']
    const content = inRoom(events.map((guid) => event('', `guid="${guid}"`)).join(''))
    const [short, long] = sessionsOf((await readValid(content)).program)
    // The mark at the start goes, so digits of a hash keep the id apart from others.
    expect(short?.id).toMatch(/^n9qscydlxmewkqrchasyw-[0-9a-f]{6}$/)
    expect(long?.id).toBe('9c3ebb8c-7716-5130-b9fe-ff8544f5636d')
  })

  it('keeps elements within a text as HTML', async () => {
    const abstract =
      '<abstract>Cups <b>&lt;3</b> of <a href="https://a.example/?a&amp;b">tea</a></abstract>'
    const { session } = await readOne(inRoom(event(abstract)))
    expect(session.abstract).toBe('Cups <3 of tea (https://a.example/?a&b)')
  })

  it('keeps the first of repeated texts that is not empty, and notes the others', async () => {
    const { session, notes } = await readOne(
      inRoom(event('<track/><track>A</track><track>B</track><track/>')),
    )
    expect(session.track).toBe('A')
    expect(notes).toEqual(['left-out field 1: a second <track> of the same entry (line 6)'])
  })

  it('leaves out events that are in no day', async () => {
    const content = inRoom(event('')).replace('<day', `${event('')}<old><event/></old><day`)
    const { imported, notes } = await readValid(content)
    expect(imported.entries).toBe(3)
    expect(notes[0]).toMatch(/^left-out entry 2: an event outside of any day \(line 5; line /)
  })

  it('names unknown elements and attributes once', async () => {
    const unknown = '<mood scale="5"/><empty> </empty><deep><er>x</er></deep>'
    const events = event(unknown) + event(unknown, 'id="8" lang="en"')
    const { notes } = await readValid(inRoom(events))
    expect(notes).toEqual(['left-out field 5: not kept: mood, deep, lang'])
  })

  it('reads other encodings', async () => {
    const content = inRoom(event('<track>Thé</track>')).replace('UTF-8', 'ISO-8859-1')
    const { program, notes } = await readValid(Buffer.from(content, 'latin1'))
    expect(sessionsOf(program)[0]?.track).toBe('Thé')
    expect(notes).toEqual(['guessed field 1: not UTF-8: decoded as windows-1252'])
  })
})

describe('a schedule that is no program', () => {
  it.each([
    [
      'the schedule of EuroPython 2014',
      '<schedule><day date="2014-07-22"><entry/></day></schedule>',
      'frab-entries',
    ],
    ['one without days', '<schedule><conference/></schedule>', 'no-frab-days'],
    ['one without events', schedule('<day date="2025-03-01"/>'), 'no-entry'],
    ['one with too many events', inRoom('<event/>'.repeat(15_001)), 'too-large'],
  ])('is refused: %s', async (_, content, code) => {
    const { program, problems } = await readSource(content)
    expect([program, problems.map((problem) => problem.code)]).toEqual([null, [code]])
  })

  it('says why it is empty', async () => {
    const content = schedule(`<day>${event('').replace(/<date>.*<\/start>/s, '')}</day>`)
    const { problems } = await readSource(content)
    expect(problems[0]?.message).toBe('no session or deadline: 1 entry left out: without a time')
  })
})

it('keeps ids when sessions move, are renamed, reordered and dropped', async () => {
  const read = async (events: string) => {
    const { program, imported } = await readValid(inRoom(events))
    expectSum(program, imported)
    return sessionsOf(program).map(({ id, title }) => [id, title])
  }
  const first = [1, 2, 3].map((id) => event('', `id="${id}"`)).join('')
  const moved = event('', 'id="2"').replaceAll('10:00', '12:00')
  const renamed = event('', 'id="3"').replace('Brewing', 'Sipping')
  expect(await read(first)).toEqual([
    ['1', 'Brewing'],
    ['2', 'Brewing'],
    ['3', 'Brewing'],
  ])
  expect(await read(renamed + moved)).toEqual([
    ['3', 'Sipping'],
    ['2', 'Brewing'],
  ])
})
