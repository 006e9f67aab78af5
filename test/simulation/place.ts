import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlace } from '../bench/place.ts';

/** A throw-away PostgreSQL for one simulation. */
export interface SimulationPlace {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Stops the server and removes its data. */
  close(): Promise<void>;
}

/** Thrown away whatever happens, so nothing is written before its time. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  max_wal_size: '16GB',
  checkpoint_timeout: '1h',
};

/**
 * A server as the bench's but for its settings, and reached by a socket of the file system: a year is a million statements, and
 * each costs less that way than over the network's loopback.
 */
export async function simulationPlace(say: (line: string) => void): Promise<SimulationPlace> {
  const sockets = mkdtempSync(join(tmpdir(), 'paidan-simulation-'));
  chmodSync(sockets, 0o777); // The server's own user makes the socket.
  const removeSockets = (): void => rmSync(sockets, { recursive: true, force: true });
  const bySocket = (url: string): string => {
    const address = new URL(url);
    address.searchParams.set('host', sockets);
    return address.href;
  };
  try {
    const place = await createPlace(say, { ...settings, unix_socket_directories: sockets });
    return {
      ownerUrl: bySocket(place.database.ownerUrl),
      appUrl: bySocket(place.database.appUrl),
      close: async () => {
        await place.close();
        removeSockets();
      },
    };
  } catch (error) {
    removeSockets();
    throw error;
  }
}
