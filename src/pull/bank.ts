import type { LanguageCode, SourceFormat } from '../model/text.js';
import type { Client } from './client.js';
import type { BankName } from './reference.js';

/** One language version of a document, as its bank gives it. */
export interface BankVersion {
  bytes: Uint8Array;
  format: SourceFormat;
  /** The address that was asked, for messages. */
  url: string;
  /** `YYYY-MM-DD`, where the bank tells it. */
  edition?: string;
  /** The registry number, `K950001000_`. */
  actCode?: string;
  /** The day of the bank's answer, `YYYY-MM-DD`. */
  retrieved: string;
}

/** A bank of legal acts. */
export interface Bank {
  /** A version in the given edition, or in force if none is given; undefined if the bank has none. */
  version(
    id: string,
    language: LanguageCode,
    edition: string | undefined,
    client: Client,
  ): Promise<BankVersion | undefined>;
  /** The newest edition of a version, `YYYY-MM-DD`; undefined if the bank does not tell. */
  newest(id: string, language: LanguageCode, client: Client): Promise<string | undefined>;
}

/** What one run asks the banks with. */
export interface Banks {
  banks: Readonly<Record<BankName, Bank>>;
  client: Client;
}
