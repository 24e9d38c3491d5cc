declare module 'virtual:bundled-records' {
  export const records: readonly import('../../lib/schema/record.ts').KnowledgeRecord[]
}
