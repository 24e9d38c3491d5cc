/**
 * Moves the page to a mention. The accessible name begins with the words that are seen, so that a
 * reader who speaks to the computer can say them.
 */
export function MentionButton({
  text,
  label,
  onPress,
}: {
  readonly text: string
  /** The accessible name. It begins with `text` and adds what is seen beside the button. */
  readonly label: string
  readonly onPress: () => void
}) {
  return (
    <button type="button" className="mention-button" aria-label={label} onClick={onPress}>
      {text}
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d="M2 6h8M6.5 2.5L10 6L6.5 9.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
  )
}
