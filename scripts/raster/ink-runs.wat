;; Runs of ink in one row of levels: src/raster/ink-runs.ts says what they are. Its code stands in src/raster/runs-kernel.ts
;; as text.
(module
  (memory (export "memory") 1)
  ;; Writes a run (row, first, end, nothing) for every stretch of $width levels at $at that are under $level, from $out on,
  ;; and gives the place behind the last. Levels are looked at 16 at once; only where ink begins or ends is looked closer.
  (func (export "runs") (param $at i32) (param $width i32) (param $row i32) (param $level i32) (param $out i32) (result i32)
    (local $levels v128) (local $x i32) (local $ink i32) (local $turns i32) (local $dark i32) (local $from i32) (local $place i32)
    (local.set $levels (i8x16.splat (local.get $level)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_s (local.get $x) (local.get $width)))
        (local.set $ink
          (i8x16.bitmask (i8x16.lt_u (v128.load (i32.add (local.get $at) (local.get $x))) (local.get $levels))))
        ;; What lies behind the row's end is no ink.
        (if (i32.lt_s (i32.sub (local.get $width) (local.get $x)) (i32.const 16))
          (then (local.set $ink (i32.and (local.get $ink)
            (i32.sub (i32.shl (i32.const 1) (i32.sub (local.get $width) (local.get $x))) (i32.const 1))))))
        ;; Pixels that are not as the one before them; $dark says what the last one was.
        (local.set $turns (i32.and (i32.const 0xffff) (i32.xor (local.get $ink)
          (i32.or (i32.shl (local.get $ink) (i32.const 1)) (local.get $dark)))))
        (block $looked
          (loop $turn
            (br_if $looked (i32.eqz (local.get $turns)))
            (local.set $place (i32.add (local.get $x) (i32.ctz (local.get $turns))))
            (local.set $turns (i32.and (local.get $turns) (i32.sub (local.get $turns) (i32.const 1))))
            (local.set $dark (i32.xor (local.get $dark) (i32.const 1)))
            (if (local.get $dark)
              (then (local.set $from (local.get $place)))
              (else
                (i32.store (local.get $out) (local.get $row))
                (i32.store offset=4 (local.get $out) (local.get $from))
                (i32.store offset=8 (local.get $out) (local.get $place))
                (i32.store offset=12 (local.get $out) (i32.const 0))
                (local.set $out (i32.add (local.get $out) (i32.const 16)))))
            (br $turn)))
        (local.set $x (i32.add (local.get $x) (i32.const 16)))
        (br $next)))
    (if (local.get $dark)
      (then
        (i32.store (local.get $out) (local.get $row))
        (i32.store offset=4 (local.get $out) (local.get $from))
        (i32.store offset=8 (local.get $out) (local.get $width))
        (i32.store offset=12 (local.get $out) (i32.const 0))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))))
    (local.get $out)))
