import { words } from './words.ts'

/** What is sent, what is stored and what a page can see, in one sentence each. */
export function Privacy() {
  const { requests, stored, neverStored, visible } = words.privacy
  return (
    <ul className="privacy">
      {[requests, stored, neverStored, visible].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
