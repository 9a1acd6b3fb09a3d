;; Deflated bytes inflated (RFC 1951): src/adapters/pdfjs/inflate-kernel.ts says how it is fed. Its code stands there as text.
;; Memory: at 0 where reading and writing stopped; at 64 lengths of codes; at 512 how many codes there are of each length, at
;; 576 where the symbols of each length begin among those in order, at 640; at 2048 the table of single literals; at 10240 the
;; table of literals and lengths, at 55296 that of distances; input and output behind 73728.
;; An entry of a table has 8 bytes. The first is the bits that its code takes, the second how many literals those are: then these
;; follow. Of what is no literal the third says 1: a number whose bits beyond the code the fourth byte counts, and whose least
;; value the others are; 2: the end of a block; 3: a table, at the others, for the bits behind; 0: no code.
(module
  (memory (export "memory") 5)
  (global $bits (mut i64) (i64.const 0))
  (global $held (mut i64) (i64.const 0))
  (global $in (mut i32) (i32.const 0))
  (global $out (mut i32) (i32.const 0))
  (global $limit (mut i32) (i32.const 0))
  (global $full (mut i32) (i32.const 0))
  (global $floor (mut i32) (i32.const 0))
  ;; 0: before a block, 1: among codes, 2: among stored bytes; whether the block is the last; stored bytes that are left.
  (global $state (mut i32) (i32.const 0))
  (global $last (mut i32) (i32.const 0))
  (global $stored (mut i32) (i32.const 0))
  ;; Fills up the bits that are held to 56 or more.
  (func $refill
    (global.set $bits (i64.or (global.get $bits) (i64.shl (i64.load (global.get $in)) (global.get $held))))
    (global.set $in (i32.add (global.get $in)
      (i32.wrap_i64 (i64.shr_u (i64.sub (i64.const 63) (global.get $held)) (i64.const 3)))))
    (global.set $held (i64.or (global.get $held) (i64.const 56))))
  (func $take (param $count i32) (result i32) (local $taken i32)
    (local.set $taken (i32.and (i32.wrap_i64 (global.get $bits))
      (i32.sub (i32.shl (i32.const 1) (local.get $count)) (i32.const 1))))
    (global.set $bits (i64.shr_u (global.get $bits) (i64.extend_i32_u (local.get $count))))
    (global.set $held (i64.sub (global.get $held) (i64.extend_i32_u (local.get $count))))
    (local.get $taken))
  ;; An entry for a number of so many bits beyond its code.
  (func $number (param $base i32) (param $more i32) (result i64)
    (i64.or (i64.shl (i64.extend_i32_u (local.get $base)) (i64.const 32))
      (i64.or (i64.shl (i64.extend_i32_u (local.get $more)) (i64.const 24)) (i64.const 0x10000))))
  ;; The entry of a symbol, without its bits: kind 0 is literals and lengths, 1 distances, 2 lengths of codes.
  (func $entry (param $kind i32) (param $s i32) (result i64) (local $more i32)
    (if (i32.or (i32.eq (local.get $kind) (i32.const 2))
      (i32.and (i32.eqz (local.get $kind)) (i32.lt_u (local.get $s) (i32.const 256))))
      (then (return (i64.or (i64.const 0x100) (i64.shl (i64.extend_i32_u (local.get $s)) (i64.const 16))))))
    (if (local.get $kind) (then
      (if (i32.gt_u (local.get $s) (i32.const 29)) (then (return (i64.const 0))))
      (if (i32.lt_u (local.get $s) (i32.const 4)) (then
        (return (call $number (i32.add (local.get $s) (i32.const 1)) (i32.const 0)))))
      (local.set $more (i32.sub (i32.shr_u (local.get $s) (i32.const 1)) (i32.const 1)))
      (return (call $number (i32.add (i32.const 1) (i32.shl
        (i32.or (i32.const 2) (i32.and (local.get $s) (i32.const 1))) (local.get $more))) (local.get $more)))))
    (if (i32.eq (local.get $s) (i32.const 256)) (then (return (i64.const 0x20000))))
    (if (i32.gt_u (local.get $s) (i32.const 285)) (then (return (i64.const 0))))
    (if (i32.eq (local.get $s) (i32.const 285)) (then (return (call $number (i32.const 258) (i32.const 0)))))
    (local.set $s (i32.sub (local.get $s) (i32.const 257)))
    (if (i32.lt_u (local.get $s) (i32.const 8)) (then
      (return (call $number (i32.add (local.get $s) (i32.const 3)) (i32.const 0)))))
    (local.set $more (i32.sub (i32.shr_u (local.get $s) (i32.const 2)) (i32.const 1)))
    (call $number (i32.add (i32.const 3) (i32.shl
      (i32.or (i32.const 4) (i32.and (local.get $s) (i32.const 3))) (local.get $more))) (local.get $more)))
  ;; Makes a table of $root bits for $n codes whose lengths stand at $lengths; longer codes go on in tables behind it, each of
  ;; so many bits that the longest code fits. Gives 1 unless the lengths are those of no code.
  (func $build (param $lengths i32) (param $n i32) (param $root i32) (param $table i32) (param $kind i32) (result i32)
    (local $i i32) (local $length i32) (local $left i32) (local $longest i32) (local $code i32) (local $low i32)
    (local $sub i32) (local $at i32) (local $step i32) (local $end i32) (local $entry i64) (local $next i32)
    (memory.fill (i32.const 512) (i32.const 0) (i32.const 128))
    (loop $count
      (local.set $at (i32.add (i32.const 512) (i32.shl
        (i32.load8_u (i32.add (local.get $lengths) (local.get $i))) (i32.const 2))))
      (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.const 1)))
      (br_if $count (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (local.set $left (i32.const 1))
    (local.set $length (i32.const 1))
    (loop $check
      (local.set $at (i32.add (i32.const 512) (i32.shl (local.get $length) (i32.const 2))))
      (local.set $left (i32.sub (i32.shl (local.get $left) (i32.const 1)) (i32.load (local.get $at))))
      (if (i32.lt_s (local.get $left) (i32.const 0)) (then (return (i32.const 0))))
      (if (i32.load (local.get $at)) (then (local.set $longest (local.get $length))))
      ;; Where the symbols of the next length begin.
      (i32.store offset=68 (local.get $at) (i32.add (i32.load offset=64 (local.get $at)) (i32.load (local.get $at))))
      (br_if $check (i32.le_u (local.tee $length (i32.add (local.get $length) (i32.const 1))) (i32.const 15))))
    ;; Only a single code may be of fewer bits than it could be of.
    (if (i32.and (i32.gt_s (local.get $left) (i32.const 0))
      (i32.or (i32.eq (local.get $kind) (i32.const 2)) (i32.gt_u (local.get $longest) (i32.const 1))))
      (then (return (i32.const 0))))
    (local.set $i (i32.const 0))
    (loop $sort
      (local.set $length (i32.load8_u (i32.add (local.get $lengths) (local.get $i))))
      (if (local.get $length) (then
        (local.set $at (i32.add (i32.const 576) (i32.shl (local.get $length) (i32.const 2))))
        (i32.store16 offset=640 (i32.shl (i32.load (local.get $at)) (i32.const 1)) (local.get $i))
        (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.const 1)))))
      (br_if $sort (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (memory.fill (local.get $table) (i32.const 0) (i32.shl (i32.const 8) (local.get $root)))
    (local.set $next (i32.add (local.get $table) (i32.shl (i32.const 8) (local.get $root))))
    (local.set $low (i32.const -1))
    (local.set $i (i32.const 0))
    (local.set $length (i32.const 1))
    (block $done
      (loop $symbol
        (loop $longer
          (br_if $done (i32.gt_u (local.get $length) (local.get $longest)))
          (if (i32.eqz (i32.load offset=512 (i32.shl (local.get $length) (i32.const 2)))) (then
            (local.set $length (i32.add (local.get $length) (i32.const 1))) (br $longer))))
        (i32.store offset=512 (i32.shl (local.get $length) (i32.const 2))
          (i32.sub (i32.load offset=512 (i32.shl (local.get $length) (i32.const 2))) (i32.const 1)))
        (local.set $entry (call $entry (local.get $kind) (i32.load16_u offset=640 (i32.shl (local.get $i) (i32.const 1)))))
        (if (i32.le_u (local.get $length) (local.get $root))
          (then
            (local.set $entry (i64.or (local.get $entry) (i64.extend_i32_u (local.get $length))))
            (local.set $at (i32.add (local.get $table) (i32.shl (local.get $code) (i32.const 3))))
            (local.set $step (i32.shl (i32.const 8) (local.get $length)))
            (local.set $end (i32.add (local.get $table) (i32.shl (i32.const 8) (local.get $root)))))
          (else
            (if (i32.ne (local.get $low) (i32.and (local.get $code)
              (i32.sub (i32.shl (i32.const 1) (local.get $root)) (i32.const 1)))) (then
              (local.set $low (i32.and (local.get $code)
                (i32.sub (i32.shl (i32.const 1) (local.get $root)) (i32.const 1))))
              (local.set $sub (local.get $next))
              (local.set $next (i32.add (local.get $next)
                (i32.shl (i32.const 8) (i32.sub (i32.const 15) (local.get $root)))))
              (i64.store (i32.add (local.get $table) (i32.shl (local.get $low) (i32.const 3)))
                (i64.or (i64.shl (i64.extend_i32_u (local.get $sub)) (i64.const 32))
                  (i64.or (i64.const 0x30000) (i64.extend_i32_u (local.get $root)))))))
            (local.set $entry (i64.or (local.get $entry)
              (i64.extend_i32_u (i32.sub (local.get $length) (local.get $root)))))
            (local.set $at (i32.add (local.get $sub)
              (i32.shl (i32.shr_u (local.get $code) (local.get $root)) (i32.const 3))))
            (local.set $step (i32.shl (i32.const 8) (i32.sub (local.get $length) (local.get $root))))
            (local.set $end (local.get $next))))
        (loop $fill
          (i64.store (local.get $at) (local.get $entry))
          (br_if $fill (i32.lt_u (local.tee $at (i32.add (local.get $at) (local.get $step))) (local.get $end))))
        ;; Codes stand with their first bit lowest: one is added from there on.
        (local.set $step (i32.shl (i32.const 1) (i32.sub (local.get $length) (i32.const 1))))
        (block $added
          (loop $carry
            (br_if $added (i32.eqz (i32.and (local.get $code) (local.get $step))))
            (local.set $step (i32.shr_u (local.get $step) (i32.const 1)))
            (br $carry)))
        (local.set $code (select
          (i32.or (i32.and (local.get $code) (i32.sub (local.get $step) (i32.const 1))) (local.get $step))
          (i32.const 0) (local.get $step)))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $symbol)))
    (i32.const 1))
  ;; Has entries of literals hold up to two more that follow, if their bits tell.
  (func $join (local $at i32) (local $entry i64) (local $more i64)
    (memory.copy (i32.const 2048) (i32.const 10240) (i32.const 8192))
    (loop $next
      (local.set $entry (i64.load offset=2048 (local.get $at)))
      (if (i64.ne (i64.and (local.get $entry) (i64.const 0xff00)) (i64.const 0)) (then
      (local.set $more (i64.load offset=2048 (i32.and (i32.const 0x1ff8)
        (i32.shr_u (local.get $at) (i32.and (i32.wrap_i64 (local.get $entry)) (i32.const 255))))))
      (local.set $entry (select
        (i64.add (i64.add (local.get $entry) (i64.and (local.get $more) (i64.const 0xffff)))
          (i64.shl (i64.and (local.get $more) (i64.const 0xff0000))
            (i64.shr_u (i64.and (local.get $entry) (i64.const 0xff00)) (i64.const 5))))
        (local.get $entry)
        (i32.and (i64.ne (i64.and (local.get $more) (i64.const 0xff00)) (i64.const 0))
          (i64.le_u (i64.and (i64.add (local.get $entry) (local.get $more)) (i64.const 0xff)) (i64.const 10)))))
      (local.set $more (i64.load offset=2048 (i32.and (i32.const 0x1ff8)
        (i32.shr_u (local.get $at) (i32.and (i32.wrap_i64 (local.get $entry)) (i32.const 255))))))
      (local.set $entry (select
        (i64.add (i64.add (local.get $entry) (i64.and (local.get $more) (i64.const 0xffff)))
          (i64.shl (i64.and (local.get $more) (i64.const 0xff0000))
            (i64.shr_u (i64.and (local.get $entry) (i64.const 0xff00)) (i64.const 5))))
        (local.get $entry)
        (i32.and (i64.ne (i64.and (local.get $more) (i64.const 0xff00)) (i64.const 0))
          (i64.le_u (i64.and (i64.add (local.get $entry) (local.get $more)) (i64.const 0xff)) (i64.const 10)))))
      (i64.store offset=10240 (local.get $at) (local.get $entry))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 8192)))))
  ;; The codes of a block that stand before it (RFC 1951 §3.2.7); 0 where they make no sense.
  (func $dynamic (result i32)
    (local $literals i32) (local $distances i32) (local $count i32) (local $i i32) (local $entry i64) (local $symbol i32)
    (local $times i32) (local $value i32)
    (call $refill)
    (local.set $literals (i32.add (call $take (i32.const 5)) (i32.const 257)))
    (local.set $distances (i32.add (call $take (i32.const 5)) (i32.const 1)))
    (local.set $count (i32.add (call $take (i32.const 4)) (i32.const 4)))
    (if (i32.or (i32.gt_u (local.get $literals) (i32.const 286)) (i32.gt_u (local.get $distances) (i32.const 30)))
      (then (return (i32.const 0))))
    (memory.fill (i32.const 64) (i32.const 0) (i32.const 19))
    (loop $next
      (call $refill)
      (i32.store8 offset=64 (i32.load8_u offset=1984 (local.get $i)) (call $take (i32.const 3)))
      (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $count))))
    (if (i32.eqz (call $build (i32.const 64) (i32.const 19) (i32.const 7) (i32.const 55296) (i32.const 2)))
      (then (return (i32.const 0))))
    (local.set $i (i32.const 0))
    (local.set $count (i32.add (local.get $literals) (local.get $distances)))
    (loop $next
      (call $refill)
      (local.set $entry (i64.load offset=55296
        (i32.shl (i32.and (i32.wrap_i64 (global.get $bits)) (i32.const 127)) (i32.const 3))))
      (drop (call $take (i32.and (i32.wrap_i64 (local.get $entry)) (i32.const 255))))
      (local.set $symbol (i32.wrap_i64 (i64.shr_u (local.get $entry) (i64.const 16))))
      (local.set $times (i32.const 1))
      (local.set $value (local.get $symbol))
      (if (i32.gt_u (local.get $symbol) (i32.const 15)) (then
        (local.set $value (i32.const 0))
        (if (i32.eq (local.get $symbol) (i32.const 16)) (then
          (if (i32.eqz (local.get $i)) (then (return (i32.const 0))))
          (local.set $value (i32.load8_u offset=63 (local.get $i)))
          (local.set $times (i32.add (call $take (i32.const 2)) (i32.const 3)))))
        (if (i32.eq (local.get $symbol) (i32.const 17)) (then
          (local.set $times (i32.add (call $take (i32.const 3)) (i32.const 3)))))
        (if (i32.eq (local.get $symbol) (i32.const 18)) (then
          (local.set $times (i32.add (call $take (i32.const 7)) (i32.const 11)))))))
      (if (i32.gt_u (i32.add (local.get $i) (local.get $times)) (local.get $count)) (then (return (i32.const 0))))
      (memory.fill (i32.add (i32.const 64) (local.get $i)) (local.get $value) (local.get $times))
      (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (local.get $times))) (local.get $count))))
    (if (i32.eqz (i32.load8_u offset=320 (i32.const 0))) (then (return (i32.const 0))))
    (call $tables (local.get $literals) (local.get $distances)))
  ;; The tables of so many literals and lengths, and distances behind them.
  (func $tables (param $literals i32) (param $distances i32) (result i32)
    (if (i32.eqz (call $build (i32.const 64) (local.get $literals) (i32.const 10) (i32.const 10240) (i32.const 0)))
      (then (return (i32.const 0))))
    (call $join)
    (call $build (i32.add (i32.const 64) (local.get $literals)) (local.get $distances) (i32.const 8) (i32.const 55296)
      (i32.const 1)))
  ;; The codes of RFC 1951 §3.2.6.
  (func $fixed (result i32)
    (memory.fill (i32.const 64) (i32.const 8) (i32.const 144))
    (memory.fill (i32.const 208) (i32.const 9) (i32.const 112))
    (memory.fill (i32.const 320) (i32.const 7) (i32.const 24))
    (memory.fill (i32.const 344) (i32.const 8) (i32.const 8))
    (memory.fill (i32.const 352) (i32.const 5) (i32.const 32))
    (call $tables (i32.const 288) (i32.const 32)))
  ;; Goes on among codes: gives 0 for want of input, 1 where the output is full, 2 at the end of the block, 3 for no code.
  (func $codes (result i32)
    (local $in i32) (local $out i32) (local $bits i64) (local $held i64) (local $e i64) (local $length i32)
    (local $distance i32) (local $from i32) (local $end i32) (local $why i32) (local $splat v128)
    (local.set $in (global.get $in))
    (local.set $out (global.get $out))
    (local.set $bits (global.get $bits))
    (local.set $held (global.get $held))
    (block $stop
      (loop $next
        (local.set $why (i32.const 0))
        (br_if $stop (i32.gt_u (local.get $in) (global.get $limit)))
        (local.set $why (i32.const 1))
        (br_if $stop (i32.gt_u (local.get $out) (global.get $full)))
        (local.set $bits (i64.or (local.get $bits) (i64.shl (i64.load (local.get $in)) (local.get $held))))
        (local.set $in (i32.add (local.get $in)
          (i32.wrap_i64 (i64.shr_u (i64.sub (i64.const 63) (local.get $held)) (i64.const 3)))))
        (local.set $held (i64.or (local.get $held) (i64.const 56)))
        (block $other
          (local.set $e (i64.load offset=10240
            (i32.shl (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 1023)) (i32.const 3))))
          (br_if $other (i64.eqz (i64.and (local.get $e) (i64.const 0xff00))))
          (i64.store (local.get $out) (i64.shr_u (local.get $e) (i64.const 16)))
          (local.set $out (i32.add (local.get $out)
            (i32.and (i32.shr_u (i32.wrap_i64 (local.get $e)) (i32.const 8)) (i32.const 255))))
          (local.set $bits (i64.shr_u (local.get $bits) (local.get $e)))
          (local.set $held (i64.sub (local.get $held) (i64.and (local.get $e) (i64.const 0xff))))
          (local.set $e (i64.load offset=10240
            (i32.shl (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 1023)) (i32.const 3))))
          (br_if $other (i64.eqz (i64.and (local.get $e) (i64.const 0xff00))))
          (i64.store (local.get $out) (i64.shr_u (local.get $e) (i64.const 16)))
          (local.set $out (i32.add (local.get $out)
            (i32.and (i32.shr_u (i32.wrap_i64 (local.get $e)) (i32.const 8)) (i32.const 255))))
          (local.set $bits (i64.shr_u (local.get $bits) (local.get $e)))
          (local.set $held (i64.sub (local.get $held) (i64.and (local.get $e) (i64.const 0xff))))
          (local.set $e (i64.load offset=10240
            (i32.shl (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 1023)) (i32.const 3))))
          (br_if $other (i64.eqz (i64.and (local.get $e) (i64.const 0xff00))))
          (i64.store (local.get $out) (i64.shr_u (local.get $e) (i64.const 16)))
          (local.set $out (i32.add (local.get $out)
            (i32.and (i32.shr_u (i32.wrap_i64 (local.get $e)) (i32.const 8)) (i32.const 255))))
          (local.set $bits (i64.shr_u (local.get $bits) (local.get $e)))
          (local.set $held (i64.sub (local.get $held) (i64.and (local.get $e) (i64.const 0xff))))
          (local.set $e (i64.load offset=10240
            (i32.shl (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 1023)) (i32.const 3))))
          (br_if $other (i64.eqz (i64.and (local.get $e) (i64.const 0xff00))))
          (i64.store (local.get $out) (i64.shr_u (local.get $e) (i64.const 16)))
          (local.set $out (i32.add (local.get $out)
            (i32.and (i32.shr_u (i32.wrap_i64 (local.get $e)) (i32.const 8)) (i32.const 255))))
          (local.set $bits (i64.shr_u (local.get $bits) (local.get $e)))
          (local.set $held (i64.sub (local.get $held) (i64.and (local.get $e) (i64.const 0xff))))
          (br $next))
        (local.set $bits (i64.or (local.get $bits) (i64.shl (i64.load (local.get $in)) (local.get $held))))
        (local.set $in (i32.add (local.get $in)
          (i32.wrap_i64 (i64.shr_u (i64.sub (i64.const 63) (local.get $held)) (i64.const 3)))))
        (local.set $held (i64.or (local.get $held) (i64.const 56)))
        (if (i64.eq (i64.and (local.get $e) (i64.const 0xff0000)) (i64.const 0x30000)) (then
          (local.set $bits (i64.shr_u (local.get $bits) (i64.const 10)))
          (local.set $held (i64.sub (local.get $held) (i64.const 10)))
          (local.set $e (i64.load (i32.add (i32.wrap_i64 (i64.shr_u (local.get $e) (i64.const 32)))
            (i32.shl (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 31)) (i32.const 3)))))))
        (local.set $bits (i64.shr_u (local.get $bits) (local.get $e)))
        (local.set $held (i64.sub (local.get $held) (i64.and (local.get $e) (i64.const 0xff))))
        (if (i64.ne (i64.and (local.get $e) (i64.const 0xff00)) (i64.const 0)) (then
          (i64.store8 (local.get $out) (i64.shr_u (local.get $e) (i64.const 16)))
          (local.set $out (i32.add (local.get $out) (i32.const 1)))
          (br $next)))
        (local.set $why (i32.const 2))
        (br_if $stop (i64.eq (i64.and (local.get $e) (i64.const 0xff0000)) (i64.const 0x20000)))
        (local.set $why (i32.const 3))
        (br_if $stop (i64.ne (i64.and (local.get $e) (i64.const 0xff0000)) (i64.const 0x10000)))
        (local.set $length (i32.add (i32.wrap_i64 (i64.shr_u (local.get $e) (i64.const 32)))
          (i32.wrap_i64 (i64.and (local.get $bits) (i64.sub
            (i64.shl (i64.const 1) (i64.and (i64.shr_u (local.get $e) (i64.const 24)) (i64.const 0xff)))
            (i64.const 1))))))
        (local.set $e (i64.and (i64.shr_u (local.get $e) (i64.const 24)) (i64.const 0xff)))
        (local.set $bits (i64.shr_u (local.get $bits) (local.get $e)))
        (local.set $held (i64.sub (local.get $held) (local.get $e)))
        (local.set $e (i64.load offset=55296
          (i32.shl (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 255)) (i32.const 3))))
        (if (i64.eq (i64.and (local.get $e) (i64.const 0xff0000)) (i64.const 0x30000)) (then
          (local.set $bits (i64.shr_u (local.get $bits) (i64.const 8)))
          (local.set $held (i64.sub (local.get $held) (i64.const 8)))
          (local.set $e (i64.load (i32.add (i32.wrap_i64 (i64.shr_u (local.get $e) (i64.const 32)))
            (i32.shl (i32.and (i32.wrap_i64 (local.get $bits)) (i32.const 127)) (i32.const 3)))))))
        (local.set $bits (i64.shr_u (local.get $bits) (local.get $e)))
        (local.set $held (i64.sub (local.get $held) (i64.and (local.get $e) (i64.const 0xff))))
        (br_if $stop (i64.ne (i64.and (local.get $e) (i64.const 0xff0000)) (i64.const 0x10000)))
        (local.set $distance (i32.add (i32.wrap_i64 (i64.shr_u (local.get $e) (i64.const 32)))
          (i32.wrap_i64 (i64.and (local.get $bits) (i64.sub
            (i64.shl (i64.const 1) (i64.and (i64.shr_u (local.get $e) (i64.const 24)) (i64.const 0xff)))
            (i64.const 1))))))
        (local.set $e (i64.and (i64.shr_u (local.get $e) (i64.const 24)) (i64.const 0xff)))
        (local.set $bits (i64.shr_u (local.get $bits) (local.get $e)))
        (local.set $held (i64.sub (local.get $held) (local.get $e)))
        (local.set $from (i32.sub (local.get $out) (local.get $distance)))
        (br_if $stop (i32.lt_s (local.get $from) (global.get $floor)))
        (local.set $end (i32.add (local.get $out) (local.get $length)))
        (if (i32.ge_u (local.get $distance) (i32.const 16))
          (then
            (loop $copy
              (v128.store (local.get $out) (v128.load (local.get $from)))
              (local.set $from (i32.add (local.get $from) (i32.const 16)))
              (br_if $copy (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))
          (else (if (i32.eq (local.get $distance) (i32.const 1))
            (then
              (local.set $splat (v128.load8_splat (local.get $from)))
              (loop $copy
                (v128.store (local.get $out) (local.get $splat))
                (br_if $copy (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 16))) (local.get $end)))))
            (else
              (loop $copy
                (i32.store8 (local.get $out) (i32.load8_u (local.get $from)))
                (local.set $from (i32.add (local.get $from) (i32.const 1)))
                (br_if $copy (i32.lt_u (local.tee $out (i32.add (local.get $out) (i32.const 1))) (local.get $end))))))))
        (local.set $out (local.get $end))
        (br $next)))
    (global.set $in (local.get $in))
    (global.set $out (local.get $out))
    (global.set $bits (local.get $bits))
    (global.set $held (local.get $held))
    (local.get $why))
  ;; Goes on among stored bytes, with the same answers.
  (func $bytes (result i32) (local $count i32)
    (loop $next
      (if (i32.eqz (global.get $stored)) (then (return (i32.const 2))))
      (if (i32.gt_u (global.get $in) (global.get $limit)) (then (return (i32.const 0))))
      (if (i32.gt_u (global.get $out) (global.get $full)) (then (return (i32.const 1))))
      (local.set $count (i32.add (i32.sub (global.get $limit) (global.get $in)) (i32.const 1)))
      (if (i32.gt_u (local.get $count) (global.get $stored)) (then (local.set $count (global.get $stored))))
      (if (i32.gt_u (local.get $count) (i32.add (i32.sub (global.get $full) (global.get $out)) (i32.const 1)))
        (then (local.set $count (i32.add (i32.sub (global.get $full) (global.get $out)) (i32.const 1)))))
      (memory.copy (global.get $out) (global.get $in) (local.get $count))
      (global.set $in (i32.add (global.get $in) (local.get $count)))
      (global.set $out (i32.add (global.get $out) (local.get $count)))
      (global.set $stored (i32.sub (global.get $stored) (local.get $count)))
      (br $next))
    (unreachable))
  ;; Begins a block: 0 where it makes no sense.
  (func $block (result i32) (local $type i32)
    (call $refill)
    (global.set $last (call $take (i32.const 1)))
    (local.set $type (call $take (i32.const 2)))
    (global.set $state (i32.const 1))
    (if (i32.eq (local.get $type) (i32.const 1)) (then (return (call $fixed))))
    (if (i32.eq (local.get $type) (i32.const 2)) (then (return (call $dynamic))))
    (if (local.get $type) (then (return (i32.const 0))))
    ;; What is stored begins at a whole byte.
    (global.set $in (i32.sub (global.get $in) (i32.wrap_i64 (i64.shr_u (global.get $held) (i64.const 3)))))
    (global.set $bits (i64.const 0))
    (global.set $held (i64.const 0))
    (global.set $state (i32.const 2))
    (global.set $stored (i32.load16_u (global.get $in)))
    (global.set $in (i32.add (global.get $in) (i32.const 4)))
    (i32.eq (i32.xor (global.get $stored) (i32.const 0xffff)) (i32.load16_u offset=2 (i32.sub (global.get $in) (i32.const 4)))))
  (func (export "start")
    (global.set $bits (i64.const 0))
    (global.set $held (i64.const 0))
    (global.set $state (i32.const 0))
    (global.set $last (i32.const 0)))
  ;; Inflates what stands from $in on, to $out and behind, until reading has passed $limit (0) or writing $full (1), the stream
  ;; ends (2) or makes no sense (3). Nothing from before $floor is copied. Up to 600 bytes behind $limit are read, and up to 300
  ;; behind $full written. Leaves at 0 the first byte that was not used, and at 4 the place behind the last that was written;
  ;; at 8 where to read on.
  (func (export "inflate") (param $in i32) (param $limit i32) (param $out i32) (param $full i32) (param $floor i32) (result i32)
    (local $why i32)
    (global.set $in (local.get $in))
    (global.set $limit (local.get $limit))
    (global.set $out (local.get $out))
    (global.set $full (local.get $full))
    (global.set $floor (local.get $floor))
    (block $stop
      (loop $next
        (if (i32.eqz (global.get $state)) (then
          (local.set $why (i32.const 2))
          (br_if $stop (global.get $last))
          (local.set $why (i32.const 0))
          (br_if $stop (i32.gt_u (global.get $in) (global.get $limit)))
          (local.set $why (i32.const 3))
          (br_if $stop (i32.eqz (call $block)))))
        (if (i32.eq (global.get $state) (i32.const 1))
          (then (local.set $why (call $codes)))
          (else (local.set $why (call $bytes))))
        (br_if $stop (i32.ne (local.get $why) (i32.const 2)))
        (global.set $state (i32.const 0))
        (br $next)))
    (i32.store (i32.const 0) (i32.sub (global.get $in) (i32.wrap_i64 (i64.shr_u (global.get $held) (i64.const 3)))))
    (i32.store (i32.const 4) (global.get $out))
    (i32.store (i32.const 8) (global.get $in))
    (local.get $why))
  ;; The order in which lengths of the codes for lengths of codes stand.
  (data (i32.const 1984) "\10\11\12\00\08\07\09\06\0a\05\0b\04\0c\03\0d\02\0e\01\0f"))
