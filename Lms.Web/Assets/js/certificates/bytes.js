// The two codings of a signed statement. Ports of Crockford and CompressedText in Lms.Assessments; tests hold them together.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Crockford's base 32 to bytes; null for a foreign character or filling bits that are not zero. */
export function fromCrockford(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  // Some foreign letters have capitals that are ours ("ß", "ı").
  if (/[^0-9A-Za-z]/.test(text)) {
    return null;
  }

  for (const typed of text.toUpperCase()) {
    const value = alphabet.indexOf({ I: "1", L: "1", O: "0" }[typed] || typed);
    if (value < 0) {
      return null;
    }

    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }

  return held === 0 && bits < 5 ? bytes : null;
}

/** Six characters of a serial. */
export function toSerial(value) {
  let text = "";
  for (let i = 5; i >= 0; i--) {
    text += alphabet[(value >>> (5 * i)) & 31];
  }

  return text;
}

/** ISO 7064 MOD 37,36. */
export function checkCharacter(text) {
  let product = 36;
  for (const letter of text) {
    product = (((product + parseInt(letter, 36)) % 36 || 36) * 2) % 37;
  }

  return ((37 - product) % 36).toString(36).toUpperCase();
}

/** The Standard Compression Scheme for Unicode, as far as statements use it; null for anything else. */
export function expand(bytes) {
  const windows = [0x80, 0xc0, 0x400, 0x600, 0x900, 0x3040, 0x30a0, 0xff00];
  const quoted = [0, 0x80, 0x100, 0x300, 0x2000, 0x2080, 0x2100, 0x3000];
  let active = 0;
  let text = "";
  for (let i = 0; i < bytes.length; i++) {
    const tag = bytes[i];
    const operands = tag === 0x0e ? 2 : (tag >= 1 && tag < 9) || (tag >= 0x18 && tag < 0x20) ? 1 : 0;
    if (i + operands >= bytes.length) {
      return null;
    }

    const isText = tag >= 0x20 || tag === 9 || tag === 10 || tag === 13;
    if (tag >= 0x80) {
      text += String.fromCharCode(windows[active] + tag - 0x80);
    } else if (isText) {
      text += String.fromCharCode(tag);
    } else if (tag >= 0x18) {
      active = tag - 0x18;
      windows[active] = bytes[++i] << 7;
      if (windows[active] === 0 || windows[active] >= 0x3400) {
        return null;
      }
    } else if (tag >= 0x10) {
      active = tag - 0x10;
    } else if (tag >= 1 && tag < 9) {
      const one = bytes[++i];
      text += String.fromCharCode(one < 0x80 ? quoted[tag - 1] + one : windows[tag - 1] + one - 0x80);
    } else if (tag === 0x0e) {
      text += String.fromCharCode((bytes[i + 1] << 8) | bytes[i + 2]);
      i += 2;
    } else {
      return null;
    }
  }

  return text;
}
