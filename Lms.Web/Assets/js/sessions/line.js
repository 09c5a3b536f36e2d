// The live line: a WebSocket where the network lets one through, else server-sent events or long polling; while none is there the
// state is asked for every few seconds. It never gives up while the page is looked at.
import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { CountedSocket, silence } from "./frames.js";

const FIRST_MINUTE = 60000;
const SOON = 5000; // ms: the longest pause in the first minute
const LATE = 15000; // ms: after it
const PATIENCE = 12000; // ms for opening a line and sitting down
const PINGS = 15000; // ms: the server says at least this often that it lives
const UNTIL_POLLING = 2; // failed tries before the state is asked for meanwhile
const transports = [HttpTransportType.WebSockets, HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling];

export class Line {
  // join(connection) sits down; poll() asks for the state, and is false when that failed too; tell(status).
  constructor({ handlers, join, poll, tell }) {
    Object.assign(this, { handlers, join, poll, tell, failures: 0, hadSocket: false, lostAt: Date.now() });
    addEventListener("online", () => this.kick());
    addEventListener("offline", () => this.drop());
    addEventListener("pageshow", (event) => event.persisted && this.kick());
    document.addEventListener("visibilitychange", () => document.hidden || this.kick());
  }

  get isOpen() {
    return this.status === "live";
  }

  async run() {
    this.startPolling();
    for (;;) {
      if (await this.open()) {
        await this.closed;
        this.lostAt = Date.now();
      } else {
        this.failures++;
      }
      this.say(this.polls ? "polling" : "waiting");
      await this.pause();
    }
  }

  async open() {
    // A network that never let a socket through is tried with the other kinds in turn.
    const kind = this.hadSocket || this.failures % 3 !== 2 ? 0 : 1;
    const connection = new HubConnectionBuilder()
      .withUrl("/live", { transport: transports[kind], skipNegotiation: kind === 0, WebSocket: CountedSocket, logMessageContent: false })
      .configureLogging(LogLevel.None)
      .build();
    connection.serverTimeoutInMilliseconds = 30000;
    connection.keepAliveIntervalInMilliseconds = 15000;
    for (const [name, handle] of Object.entries(this.handlers)) {
      connection.on(name, handle);
    }
    this.closed = new Promise((resolve) => connection.onclose(resolve));
    this.connection = connection;
    const timer = setTimeout(() => connection.stop(), PATIENCE);
    try {
      await connection.start();
      await this.join(connection);
      this.hadSocket ||= kind === 0;
      this.failures = 0;
      this.elsewhere = false;
      this.say("live");
      return true;
    } catch {
      await connection.stop().catch(() => {});
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  // Full jitter: a class that lost its server comes back over the whole pause and not in one instant.
  pause() {
    const cap = Date.now() - this.lostAt < FIRST_MINUTE ? SOON : LATE;
    // The place went to another page of this person: taking it back unasked would send that one away, and so on in turn.
    const longest = this.elsewhere ? 40 * LATE : this.restarting ? SOON : Math.min(cap, 1000 * 2 ** this.failures);
    this.restarting = false;
    return new Promise((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, longest * Math.random());
    });
  }

  // The network says it is back, or somebody looks at the page again: a line that was silent for longer than the server is, while the
  // phone slept, is asked whether it still lives.
  kick() {
    if (this.isOpen) {
      silence() > PINGS + 2000 && this.probe();
    } else {
      this.wake?.();
    }
  }

  async probe() {
    const connection = this.connection;
    const timer = setTimeout(() => connection.stop(), 4000);
    await this.join(connection).catch(() => connection.stop());
    clearTimeout(timer);
  }

  drop() {
    if (this.isOpen) {
      this.connection.stop();
    }
  }

  // Told by the server: it goes away, or another page of this person took the place.
  told(reason) {
    this.restarting = reason === "restart";
    this.elsewhere = reason === "elsewhere";
    if (this.restarting) {
      this.connection.stop();
    }
  }

  async startPolling() {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 3000 + 2000 * Math.random()));
      const needed = !this.isOpen && (this.failures >= UNTIL_POLLING || this.elsewhere) && !document.hidden;
      const before = this.polls;
      this.polls = needed && (await this.poll());
      // The server answers again: a line may be had now, and not after the pause.
      if (this.polls && !before && !this.elsewhere) {
        this.wake?.();
      }
      if (!this.isOpen) {
        this.say(this.polls ? "polling" : "waiting");
      }
    }
  }

  say(status) {
    if (this.status !== status) {
      this.status = status;
      this.tell(status);
    }
  }
}
