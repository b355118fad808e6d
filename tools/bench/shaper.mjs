/**
 * A slow network within the server: set-up, a first flight, one shared line. The developer tools' own throttling leaves
 * out the first two. The model: a connection costs two round trips (TCP, TLS 1.3), a request one; after the first
 * flight the line waits for its acknowledgement.
 */

/** 1.6 Mbit/s with a round trip of 150 ms; ten segments of 1,460 bytes before the first acknowledgement. */
export const SLOW_4G = { roundTripMs: 150, kbitPerSecond: 1600, firstFlight: 14_600 };

const CHUNK = 4096;

/** When each byte may leave, without a clock of its own: `now` is given, in milliseconds. */
export class Line {
  #net;
  #free = 0;
  #first = null;
  #sent = 0;
  #waited = false;

  constructor(net) {
    this.#net = net;
  }

  /** When the answer to a request that comes at `now` may begin; `isFirst`: it opens the connection. */
  answerAt(now, isFirst) {
    return now + (isFirst ? 3 : 1) * this.#net.roundTripMs;
  }

  /** When `bytes` that are ready at `now` have come through. */
  deliveredAt(now, bytes) {
    this.#first ??= now;
    this.#sent += bytes;
    this.#free = Math.max(this.#free, now) + (bytes * 8) / this.#net.kbitPerSecond;
    if (!this.#waited && this.#sent > this.#net.firstFlight) {
      this.#waited = true;
      this.#free = Math.max(this.#free, this.#first + this.#net.roundTripMs);
    }
    return this.#free;
  }
}

/** Sends bodies over one line, in turn where several are on their way. */
export class Shaper {
  #line;
  #opened = null;
  #queue = [];
  #isBusy = false;

  constructor(net = SLOW_4G) {
    this.#line = new Line(net);
  }

  /** Resolves when the answer to a request that comes now may begin. */
  async open() {
    const now = performance.now();
    // Requests that come while the connection is made wait for it too.
    this.#opened ??= this.#line.answerAt(now, true);
    await until(Math.max(this.#opened, this.#line.answerAt(now, false)));
  }

  /** Sends `body` and ends the response. */
  send(response, body) {
    this.#queue.push({ response, body, at: 0 });
    if (!this.#isBusy) void this.#pump();
  }

  async #pump() {
    this.#isBusy = true;
    for (let job = this.#queue.shift(); job; job = this.#queue.shift()) {
      const part = job.body.subarray(job.at, job.at + CHUNK);
      await until(this.#line.deliveredAt(performance.now(), part.length));
      job.at += part.length;
      if (job.at < job.body.length) {
        job.response.write(part);
        this.#queue.push(job);
      } else job.response.end(part);
    }
    this.#isBusy = false;
  }
}

const until = (time) => new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));
