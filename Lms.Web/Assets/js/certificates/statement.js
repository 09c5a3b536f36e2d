// Reads and checks the signed statement that a certificate carries in its QR. Port of SignedStatement and CertificateStatement
// in Lms.Assessments. Nothing it returns as "genuine" is unsigned.
import { checkCharacter, expand, fromCrockford, toSerial } from "./bytes.js";

const purpose = "certificate statement";
const headLength = 7;
const signatureLength = 64;
const dayZero = Date.UTC(2000, 0, 1);

/** The statement in what a QR says, or in what somebody pasted of it. */
export function statementIn(text) {
  const mark = text.lastIndexOf("#s=");
  return (mark < 0 ? text : text.slice(mark + 3)).replace(/\s/g, "");
}

/**
 * Resolves to { verdict, said }: "genuine", "altered", "unknown_key", "unreadable"; said only with "genuine".
 * keys: the JWK set as published.
 */
export async function check(text, keys) {
  const bytes = text.length > 4000 ? null : fromCrockford(text);
  if (!bytes || bytes.length <= headLength + signatureLength || bytes[0] !== 1) {
    return { verdict: "unreadable" };
  }

  const id = base64Url(bytes.subarray(1, headLength));
  const jwk = keys.find((k) => k.kid === id);
  if (!jwk) {
    return { verdict: "unknown_key" };
  }

  const cut = bytes.length - signatureLength;
  const said = bytes.subarray(0, cut);
  const signed = new Uint8Array(purpose.length + cut);
  signed.set([...purpose].map((c) => c.charCodeAt(0)));
  signed.set(said, purpose.length);
  const point = { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y };
  const key = await crypto.subtle.importKey("jwk", point, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  if (!(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, bytes.subarray(cut), signed))) {
    return { verdict: "altered" };
  }

  const read = parse(said.subarray(headLength));
  return read ? { verdict: "genuine", said: read } : { verdict: "unreadable" };
}

function parse(bytes) {
  let at = 0;
  let broken = false;

  const number = (count) => {
    let value = 0;
    for (let i = 0; i < count; i++) {
      broken ||= at >= bytes.length;
      value = value * 256 + (bytes[at++] || 0);
    }

    return value;
  };
  const text = () => {
    let length = number(1);
    length = length >= 0x80 ? ((length & 0x7f) << 8) | number(1) : length;
    const read = at + length <= bytes.length ? expand(bytes.subarray(at, at + length)) : null;
    broken ||= read === null;
    at += length;
    return read;
  };
  const day = () => {
    const days = number(2);
    return days ? new Date(dayZero + days * 86400000).toISOString().slice(0, 10) : null;
  };

  const module = text();
  const year = number(2);
  const serial = number(4);
  const minutes = number(2);
  const issued = day();
  const expires = day();
  const latin = text();
  const native = text();
  const title = text();
  const issuer = text();
  if (broken || at !== bytes.length || !/^[A-Z][A-Z0-9]{1,7}$/.test(module) || year < 2000 || year > 9999 || serial >= 1 << 30) {
    return null;
  }

  const body = `${module}-${String(year)}-${toSerial(serial)}`;
  return {
    number: `${body}-${checkCharacter(body.replace(/-/g, ""))}`,
    latin,
    native: native || latin,
    title,
    minutes,
    issued: issued || "2000-01-01",
    expires,
    issuer,
  };
}

function base64Url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_");
}
