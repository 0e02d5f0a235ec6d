import type { Decision } from '../../../model/review.js';
import type { ActCard, Room, RoomAct, RoomChange, Spoken } from '../../room.js';
import type { Correction } from './correct.js';

/** Where the page has its acts from and where decisions go: a server, or the page itself. */
export interface Source {
  kind: 'server' | 'static';
  room(): Promise<Room>;
  act(id: string): Promise<RoomAct>;
  /** The card of an act with its counts. */
  card(id: string): Promise<ActCard>;
  /** The act after the change. Throws `Refused` where it could not be made; nothing has been changed then. */
  change(act: RoomAct, change: RoomChange): Promise<RoomAct>;
  /** What only this page knows, where it is not written anywhere else. */
  work?: (id: string) => Work;
}

/** What a reader has done to one act in a page without a server. */
export interface Work {
  /** Of the act that it was done to; for another one it means nothing. */
  revision: string;
  /** By key of the finding. */
  decisions: Readonly<Record<string, Decision>>;
  corrections: readonly Correction[];
}

/** The server, or the state of the page, does not allow it; `spoken` says why. */
export class Refused extends Error {
  override readonly name: string = 'Refused';
  readonly spoken: Spoken;
  /** The alignment file has been changed by someone else since it was read. */
  readonly conflict: boolean;

  constructor(spoken: Spoken, conflict: boolean) {
    super(spoken.en);
    this.spoken = spoken;
    this.conflict = conflict;
  }
}
