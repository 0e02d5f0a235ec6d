import { Failure } from '../model/failure.js';
import type { Alignment, Bead } from '../model/alignment.js';
import { replaceAlignment } from '../store/alignment-file.js';
import { corrected } from '../store/corrections.js';
import { reviewKey } from '../model/review.js';
import { reviewsOf, reviewStates, withReviews } from '../store/reviews.js';
import { cardOf, compared, obstacleOf, revisionOf, roomAct, type ActSource, type Comparison } from './act.js';
import type { ActCard, Room, RoomAct, RoomChange, RoomFinding } from './room.js';

/** Where the acts lie; each is read anew whenever it is asked for. */
export interface Shelf {
  ids: readonly string[];
  load: (id: string) => Promise<ActSource>;
  /** The full path of the alignment file of an act. */
  pathOf: (id: string) => string;
  /** The day today, `2026-09-01`. */
  today: () => string;
  toolVersion: string;
}

/** What the reading room is served from: shows acts and writes down what people decide, through the files in `alignments/`. */
export class Desk {
  readonly #shelf: Shelf;
  readonly #shown = new Map<string, { of: string; act: RoomAct }>();
  readonly #compared = new Map<string, { of: string; comparison: Comparison }>();
  /** By act: the beads before each correction of this session. */
  readonly #undo = new Map<string, Bead[][]>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** All acts, at once: what has not been compared yet is not counted. */
  async room(): Promise<Room> {
    const acts = [];
    for (const id of this.#shelf.ids) acts.push(cardOf(await this.#shelf.load(id), undefined));
    return { toolVersion: this.#shelf.toolVersion, acts };
  }

  /** What the list says of one act, with the counts of its findings. */
  async card(id: string): Promise<ActCard> {
    const source = await this.#load(id);
    return cardOf(source, obstacleOf(source) ? undefined : this.#show(source));
  }

  get toolVersion(): string {
    return this.#shelf.toolVersion;
  }

  get ids(): readonly string[] {
    return this.#shelf.ids;
  }

  /** An act as it is on the disk now. Throws a Failure where it is not known, or cannot be shown. */
  async act(id: string): Promise<RoomAct> {
    return this.#show(await this.#load(id));
  }

  /** Writes a change down and answers with the act after it. Throws a Failure, and writes nothing, if the file has changed since. */
  async change(id: string, revision: string, change: RoomChange): Promise<RoomAct> {
    const source = await this.#load(id);
    const { stored } = source;
    if (!stored) throw new Failure('no-alignment', { act: id, file: source.file }, `${id} has no alignment`);
    if (revisionOf(stored.text) !== revision)
      throw new Failure('page-outdated', { file: source.file }, `${source.file} has changed`);
    const next = this.#changed(source, stored.alignment, change);
    await replaceAlignment(this.#shelf.pathOf(id), next, stored, source.file);
    const undo = this.#undo.get(id) ?? [];
    if (change.do === 'undo') undo.pop();
    else if (change.do !== 'decide' && change.do !== 'undecide') undo.push(stored.alignment.beads);
    this.#undo.set(id, undo);
    return this.act(id);
  }

  #changed(source: ActSource, alignment: Alignment, change: RoomChange): Alignment {
    if (change.do === 'undo') {
      const beads = this.#undo.get(source.id)?.at(-1);
      if (!beads) throw new Failure('nothing-to-undo', {}, 'there is no correction to take back');
      return { ...alignment, beads };
    }
    if (change.do !== 'decide' && change.do !== 'undecide') return corrected(alignment, change);
    const { findings } = this.#show(source);
    const finding = findings.find(({ key }) => key === change.finding);
    if (!finding)
      throw new Failure(
        'unknown-finding',
        { finding: change.finding },
        `there is no finding ${change.finding}`,
      );
    const alike = findings.filter((one) => keyOf(one) === keyOf(finding));
    if (change.do === 'undecide') {
      const reviews = alignment.reviews.filter((review) => reviewKey('', review) !== keyOf(finding));
      return { ...alignment, reviews };
    }
    const { on = this.#shelf.today(), ...decision } = change.decision;
    const decided = reviewsOf(alike.map(identityOf), { ...decision, on });
    const judged = reviewStates(alignment, source.acts, new Set(), true);
    return { ...alignment, reviews: withReviews(judged, decided, source.id).reviews };
  }

  async #load(id: string): Promise<ActSource> {
    if (!this.#shelf.ids.includes(id))
      throw new Failure(
        'unknown-act',
        { act: id, acts: this.#shelf.ids.join(', ') },
        `there is no act ${id}`,
      );
    return this.#shelf.load(id);
  }

  /** Built once for the same files. */
  #show(source: ActSource): RoomAct {
    const { id, stored, file, acts } = source;
    const data = { act: id, file };
    if (!stored) throw new Failure('no-alignment', data, `${id} has no alignment in ${file}`);
    if (obstacleOf(source)) throw new Failure('stale-alignment', data, `the texts of ${id} have changed`);
    const of = revisionOf([stored.text, ...acts.map((act) => act.source.text)].join('\0'));
    const known = this.#shown.get(id);
    if (known?.of === of) return known.act;
    const act = roomAct({ ...source, stored }, this.#compare({ ...source, stored }));
    this.#shown.set(id, { of, act });
    return act;
  }

  /** Compared once for the same texts and beads, whatever is decided meanwhile. */
  #compare(source: Parameters<typeof compared>[0]): Comparison {
    const { id, acts, stored } = source;
    const beads = JSON.stringify(stored.alignment.beads);
    const of = revisionOf([beads, ...acts.map((act) => act.source.text)].join('\0'));
    const known = this.#compared.get(id);
    if (known?.of === of) return known.comparison;
    const comparison = compared(source);
    this.#compared.set(id, { of, comparison });
    return comparison;
  }
}

function identityOf({ rule, pair, eId, clauses }: RoomFinding): Parameters<typeof reviewsOf>[0][number] {
  return { rule, pair: pair.join('-'), eId, clauses };
}

function keyOf(finding: RoomFinding): string {
  return reviewKey('', identityOf(finding));
}
