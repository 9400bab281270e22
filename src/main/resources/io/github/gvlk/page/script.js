
// Written for every browser that a server may have, the oldest included: ECMAScript 5, no names outside.
(function () {
"use strict";
@@parts@@
})();
