/** Words and signs that more than one surface shows. */
import type { ConceptKind, OutcomeResult, Stance } from '../dataset/types.ts';
import { type MessageKey, t } from './i18n.ts';

const STANCES = {
  supports: 'stance.supports',
  opposes: 'stance.opposes',
  welcomes: 'stance.welcomes',
  cautions: 'stance.cautions',
  'calls-for': 'stance.callsFor',
} as const satisfies Record<Stance, MessageKey>;

/** Shapes, so that a stance is never told by colour alone. */
export const STANCE_SIGNS: Record<Stance, string> = {
  supports: '▲',
  opposes: '▼',
  welcomes: '●',
  cautions: '◆',
  'calls-for': '▶',
};

const RESULTS = {
  achieved: 'result.achieved',
  partly: 'result.partly',
  'not-achieved': 'result.notAchieved',
} as const satisfies Record<OutcomeResult, MessageKey>;

const KINDS = {
  body: 'kind.body',
  process: 'kind.process',
  event: 'kind.event',
  document: 'kind.document',
  role: 'kind.role',
  principle: 'kind.principle',
  topic: 'kind.topic',
  mechanism: 'kind.mechanism',
  'stakeholder-group': 'kind.stakeholderGroup',
  'action-line': 'kind.actionLine',
} as const satisfies Record<ConceptKind, MessageKey>;

export const stanceWord = (stance: Stance): string => t(STANCES[stance]);
export const resultWord = (result: OutcomeResult): string => t(RESULTS[result]);
export const kindWord = (kind: ConceptKind): string => t(KINDS[kind]);
