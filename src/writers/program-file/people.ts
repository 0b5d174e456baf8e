/** Writes people as a person would: `Name (Affiliation)`, or as a map if that would say another. */
import type { Node } from 'yaml'
import type { Person } from '../../model/program.ts'
import type { PeopleDraft } from '../../program/draft.ts'
import { People } from '../../program/people.ts'
import { type Fields, listNode, mapNode } from './nodes.ts'
import { textNode } from './texts.ts'

type PersonDraft = { readonly [K in keyof Person]?: string | undefined }

/** Maximum length of a text that is a person, in characters. */
const MAX_LENGTH = 1000

const FIELDS: Fields<PersonDraft> = { name: textNode, affiliation: textNode, url: textNode }

/** Returns one person as a text, or people as a list. */
export function peopleNode(people: PeopleDraft): Node {
  const list = (Array.isArray(people) ? people : [people]) as (string | PersonDraft)[]
  const nodes = list.map(personNode)
  return nodes.length === 1 && nodes[0] ? nodes[0] : listNode(nodes, (node) => node)
}

function personNode(person: string | PersonDraft): Node {
  const text = typeof person === 'string' ? person : textOf(person)
  return text === null ? mapNode(FIELDS, person as PersonDraft) : textNode(text)
}

/** Returns a person as text, or null if a program file would not read that as the same person. */
function textOf(person: PersonDraft): string | null {
  const { name = '', affiliation, url } = person
  if (url !== undefined) return null
  const text = affiliation === undefined ? name : `${name} (${affiliation})`
  const isSame = text.length <= MAX_LENGTH && decoded(text) === decoded(person)
  return isSame ? text : null
}

/** Returns what a program file reads a person as, with the problems that it would report. */
function decoded(person: string | PersonDraft): string {
  const problems: string[] = []
  const people = new People((_, { code }) => problems.push(code))
  return JSON.stringify([people.decode([person], []), problems])
}
