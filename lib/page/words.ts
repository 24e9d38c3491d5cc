/**
 * The words of the card. They come with the answer to `annotate`, in the reader's language, from the
 * catalogues (`card` in locales/); this English is their type, and what tests show.
 */
export const CARD_WORDS = {
  related: 'Also on this page:',
  timeline: 'In time',
  wrong: 'Wrong?',
  meant: 'Who or what is meant?',
  none: 'None of these',
  mute: 'Mute',
  muteWords: 'These words',
  muteEntity: 'Whatever it is called',
  muted: 'Not underlined any more.',
  undo: 'Undo',
  pin: 'Pin',
  more: 'More',
  back: 'Back',
  close: 'Close',
}

export type CardWord = keyof typeof CARD_WORDS

export type CardWords = Readonly<Partial<Record<CardWord, string>>>
