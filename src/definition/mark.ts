/**
 * Marks that answers print next to times and rows: of an inferred time, of a time on another date
 * than the heading's, of what is on, and of what is
 * starred.
 */
export type Mark = 'inferred' | 'otherDate' | 'onNow' | 'starred'
