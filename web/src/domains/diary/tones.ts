import type { DiaryLineKind } from '@/shared/api/schema'
import type { Tone } from '@/shared/ui/UiChip.vue'

export const lineKinds: readonly DiaryLineKind[] = ['urgent', 'hard', 'vexing', 'suggestion', 'thanks', 'daily']

export const toneOf: Record<DiaryLineKind, Tone> = {
  urgent: 'late',
  hard: 'soon',
  vexing: 'plum',
  suggestion: 'info',
  thanks: 'done',
  daily: 'plain',
}
