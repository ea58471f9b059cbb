/** Everything that can happen, in the past tense, with what is told about it. One event per command; it names batches, not single rows. */
export interface Events {
  'workspace.opened': { name: string }
  'owner.settled': { userId: string }
  'workspace.packed': Record<string, never>
  'workspace.unpacked': { rows: number }
  'backup.asked': Record<string, never>
  'workspace.changed': { name?: string; zone?: string }
  'invitation.made': { invitationId: number; email: string; role: string }
  'invitation.revoked': { invitationId: number; email: string }
  'member.joined': { userId: string; role: string }
  'member.role-changed': { userId: string; from: string; to: string }
  'member.removed': { userId: string }
  'member.left': { userId: string }
  'member.secured': { userId: string }
  'member.unsecured': { userId: string }
  'member.linked': { userId: string; provider: string }
  'member.untied': { userId: string; provider: string }
  'member.address-changed': { userId: string; from: string; to: string }
  'member.address-restored': { userId: string; from: string; to: string }
  'second-step.required': Record<string, never>
  'second-step.let-be': Record<string, never>
  'team.made': { teamId: number; name: string }
  'team.renamed': { teamId: number; name: string }
  'team.deleted': { teamId: number; name: string }
  'team.joined': { teamId: number; userId: string }
  'team.left': { teamId: number; userId: string }
  'mail.set': { host: string; fromAddress: string }
  'mail.removed': { host: string }
  'key.made': { keyId: number; name: string; scopes: string[]; expires: string | null }
  'key.revoked': { keyId: number; name: string }
  'chore.asked': { choreId: number; kind: string }
  'chore.finished': { choreId: number; kind: string }
  'feedback.collected': {
    importId: number | null
    sourceId: number
    imported: number
    updated: number
    firstId: number | null
    lastId: number | null
  }
  'import.finished': { importId: number; state: string }
  'source.removed': { sourceId: number; name: string }
  'retention.changed': { months: number | null }
  'import.undone': { importId: number; removed: number; restored: number }
  'topic.refused': { refusalId: number; words: string[] }
  'topic.refusal-taken-back': { refusalId: number; words: string[] }
  'feedback.deleted': { deletionId: number; feedbackId: number; reason: string }
  'deletion.lifted': { deletionId: number }
  'note.written': { noteId: number; feedbackId: number }
  'note.changed': { noteId: number; feedbackId: number }
  'note.deleted': { noteId: number; feedbackId: number }
  'note.brought-back': { noteId: number; feedbackId: number }
  'feedback.answered': { feedbackId: number; replyId: number }
  'feedback.answer-taken-back': { feedbackId: number; replyId: number }
  'voice.kept': { tone: string; languages: string[] }
  'template.kept': { templateId: number; language: string; name: string }
  'template.removed': { templateId: number; language: string; name: string }
  'feedback.handled': { handlingId: number; verb: string; count: number }
  'handling.undone': { handlingId: number; restored: number; kept: number }
  'tag.made': { tagId: number; name: string }
  'tag.changed': { tagId: number; name?: string; back?: boolean }
  'tag.deleted': { tagId: number; name: string }
  'tag.merged': { tagId: number; name: string; was: string; pieces: number; views: number }
  'view.saved': { viewId: number; name: string }
  'view.changed': { viewId: number; name: string }
  'view.removed': { viewId: number; name: string }
  'view.brought-back': { viewId: number; name: string }
  'products.joined': { productId: number; others: number[] }
  'product.parted': { aliasId: number; productId: number }
  'product.renamed': { productId: number; name: string }
  'customers.matched': { one: number; other: number; verdict: string; match: number }
  'customers.match-turned': { matches: number[]; undone: boolean }
  'customer.made': { customerId: number; feedbackId: number }
  'customer.described': { customerId: number; name: string }
  'customer.erased': { erasureId: number; pieces: number }
  'segment.kept': { segmentId: number; name: string }
  'segment.dropped': { segmentId: number }
  'reading.corrected': { feedbackId: number; correctionId: number; part: string }
  'correction.undone': { feedbackId: number; correctionId: number }
  'alarms.settled': { raised: number; gone: number; topics: string[] }
  'alarm.looked-at': { alarmId: number; topic: string; day: string }
  'alarm.look-taken-back': { alarmId: number; topic: string; day: string }
  'model.turned-on': { tokens: number }
  'model.turned-off': { tokens: number }
  'taxonomy.changed': { topic: string; edition: number }
  'learning.asked': { learningId: number }
  'learning.finished': { learningId: number; adopted: number; left: number }
  'lesson.dropped': { lessonId: number; language: string }
  'lessons.forgotten': { count: number }
  'board.made': { boardId: number; name: string }
  'board.changed': { boardId: number; name: string }
  'board.removed': { boardId: number; name: string }
  'board.brought-back': { boardId: number; name: string }
  'board.shared': { linkId: number; board: string; name: string }
  'board.unshared': { linkId: number; board: string; name: string }
  'annotation.made': { annotationId: number; day: string; name: string }
  'annotation.changed': { annotationId: number; day: string; name: string }
  'annotation.removed': { annotationId: number; day: string; name: string }
  'question.marked-answered': { siteAnswerId: number; name: string }
  'question.mark-undone': { siteAnswerId: number; name: string }
}

export type EventKind = keyof Events
