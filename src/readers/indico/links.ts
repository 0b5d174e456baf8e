/** Reads what is attached to an event, session or talk of Indico. */
import type { SourceObject } from '../data/access.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceLink } from '../entries/source-program.ts'

/** Maximum number of links of an event, session or talk. */
const MAX_LINKS = 20

/** Returns the attachments, each address once, and notes those that are too many. */
export function linksOf(object: SourceObject, notes: Notes): SourceLink[] {
  const links = new Map<string, SourceLink>()
  for (const link of [...attachments(object), ...materials(object)]) {
    if (!links.has(link.url)) links.set(link.url, link)
  }
  const count = links.size - MAX_LINKS
  if (count > 0) {
    const { where } = object
    notes.leftOut('field', `attachments beyond the first ${MAX_LINKS}`, { count, where })
  }
  return [...links.values()].slice(0, MAX_LINKS)
}

function attachments(object: SourceObject): SourceLink[] {
  const folders = object.list('folders', (folder) => {
    folder.skip('title')
    return folder.list('attachments', (attachment) => {
      attachment.skip('content_type', 'size', 'type')
      const url = attachment.firstText('link_url', 'download_url')
      return url === null ? [] : [{ title: attachment.firstText('title', 'filename'), url }]
    })
  })
  return folders.flat(2)
}

/** Returns what older versions list, which newer ones repeat. */
function materials(object: SourceObject): SourceLink[] {
  const materials = object.list('material', (material) => {
    material.skip('title')
    return material.list('resources', (resource) => {
      const url = resource.text('url')
      return url === null ? [] : [{ title: resource.firstText('name', 'fileName'), url }]
    })
  })
  return materials.flat(2)
}
