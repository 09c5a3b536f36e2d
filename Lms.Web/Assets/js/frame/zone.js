// The server shows times in the reader's own zone beside the cohort's; only the device knows it before somebody signs in.
export function rememberZone() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.includes(`lms.zone=${encodeURIComponent(zone)}`)) {
    document.cookie = `lms.zone=${encodeURIComponent(zone)};path=/;max-age=31536000;samesite=lax`;
  }
}
