"use strict";
setInterval(async () => {
  try {
    const answer = await fetch("version", { cache: "no-store" });
    if (answer.ok && (await answer.text()) !== "@version@") location.reload();
  } catch { /* the server has ended: the page stays as it is */ }
}, 1000);
