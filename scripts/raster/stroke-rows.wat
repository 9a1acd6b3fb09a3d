;; Extremes of levels near each other, and how far levels are off them: src/raster/thin-strokes.ts says what for. Its code
;; stands in src/raster/strokes-kernel.ts as text.
(module
  (memory (export "memory") 1)
  ;; Makes each of $count levels from $at on the higher of itself and the one $far behind it. Sixteen at once; up to
  ;; fifteen more are written, and as many more read.
  (func (export "higher") (param $at i32) (param $count i32) (param $far i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $at) (local.get $count)))
    (loop $next
      (v128.store (local.get $at) (i8x16.max_u
        (v128.load (local.get $at)) (v128.load (i32.add (local.get $at) (local.get $far)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))
  ;; The same with the lower of both.
  (func (export "lower") (param $at i32) (param $count i32) (param $far i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $at) (local.get $count)))
    (loop $next
      (v128.store (local.get $at) (i8x16.min_u
        (v128.load (local.get $at)) (v128.load (i32.add (local.get $at) (local.get $far)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))
  ;; Writes 255 less what levels from $high on are above those from $low on to $out on.
  (func (export "under") (param $high i32) (param $low i32) (param $out i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (local.get $count)))
    (loop $next
      (v128.store (local.get $out) (v128.not
        (i8x16.sub_sat_u (v128.load (local.get $high)) (v128.load (local.get $low)))))
      (local.set $high (i32.add (local.get $high) (i32.const 16)))
      (local.set $low (i32.add (local.get $low) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $out) (local.get $end))))))
