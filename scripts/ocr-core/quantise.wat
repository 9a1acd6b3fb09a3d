;; Floats to integers of 8 bits, as Tesseract's NetworkIO writes them: times 127, rounded half away from zero, within ±127.
;; Four values at once and without a branch on their sign, which no processor can foresee.
(module
  (import "core" "memory" (memory 1))
  (func (export "kernel") (param $from i32) (param $count i32) (param $to i32)
    (local $x v128) (local $y v128)
    (loop $next
      (local.set $x (f32x4.mul (v128.load align=4 (local.get $from)) (v128.const f32x4 127 127 127 127)))
      (local.set $y (i32x4.min_s
        (i32x4.trunc_sat_f32x4_s (f32x4.add (f32x4.abs (local.get $x)) (v128.const f32x4 0.5 0.5 0.5 0.5)))
        (v128.const i32x4 127 127 127 127)))
      (local.set $y (v128.bitselect
        (i32x4.neg (local.get $y))
        (local.get $y)
        (f32x4.lt (local.get $x) (v128.const f32x4 0 0 0 0))))
      (local.set $y (i16x8.narrow_i32x4_s (local.get $y) (local.get $y)))
      (local.set $y (i8x16.narrow_i16x8_s (local.get $y) (local.get $y)))
      (if (i32.ge_s (local.get $count) (i32.const 4))
        (then (v128.store32_lane align=1 0 (local.get $to) (local.get $y)))
        (else
          (i32.store8 (local.get $to) (i8x16.extract_lane_s 0 (local.get $y)))
          (if (i32.ge_s (local.get $count) (i32.const 2))
            (then (i32.store8 offset=1 (local.get $to) (i8x16.extract_lane_s 1 (local.get $y)))))
          (if (i32.ge_s (local.get $count) (i32.const 3))
            (then (i32.store8 offset=2 (local.get $to) (i8x16.extract_lane_s 2 (local.get $y)))))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 4)))
      (br_if $next (i32.gt_s (local.tee $count (i32.sub (local.get $count) (i32.const 4))) (i32.const 0))))))
