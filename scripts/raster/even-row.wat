;; A row of levels multiplied by gains that go evenly from tile to tile: src/raster/background.ts says how. Its code stands in
;; src/raster/even-kernel.ts as text.
(module
  (memory (export "memory") 1)
  ;; The levels at $source to $target, up to three more than $width. $gains holds the gain (32-bit float) at the middle of each
  ;; tile, the last one twice; the row begins with half a tile of the first. Four pixels at once; over 255 is 255.
  (func (export "even") (param $source i32) (param $target i32) (param $gains i32) (param $half i32) (param $tile i32)
    (param $width i32)
    (local $x i32) (local $end i32) (local $p i32) (local $left f64) (local $step f64) (local $k v128) (local $v v128)
    (local.set $left (f64.promote_f32 (f32.load (local.get $gains))))
    (local.set $end (local.get $half))
    (loop $stretch
      (if (i32.gt_s (local.get $end) (local.get $width)) (then (local.set $end (local.get $width))))
      (local.set $k (v128.const f64x2 0 1))
      (local.set $p (local.get $x))
      (block $done
        (loop $next
          (br_if $done (i32.ge_s (local.get $p) (local.get $end)))
          (local.set $v (i32x4.extend_low_i16x8_u
            (i16x8.extend_low_i8x16_u (v128.load32_zero (i32.add (local.get $source) (local.get $p))))))
          (local.set $v (i32x4.min_u (v128.const i32x4 255 255 255 255)
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
              (i32x4.trunc_sat_f64x2_u_zero (f64x2.mul
                (f64x2.convert_low_i32x4_u (local.get $v))
                (f64x2.add (f64x2.splat (local.get $left)) (f64x2.mul (local.get $k) (f64x2.splat (local.get $step))))))
              (i32x4.trunc_sat_f64x2_u_zero (f64x2.mul
                (f64x2.convert_low_i32x4_u
                  (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $v) (local.get $v)))
                (f64x2.add (f64x2.splat (local.get $left))
                  (f64x2.mul (f64x2.add (local.get $k) (v128.const f64x2 2 2)) (f64x2.splat (local.get $step)))))))))
          (local.set $v (i16x8.narrow_i32x4_u (local.get $v) (local.get $v)))
          (i32.store (i32.add (local.get $target) (local.get $p))
            (i32x4.extract_lane 0 (i8x16.narrow_i16x8_u (local.get $v) (local.get $v))))
          (local.set $k (f64x2.add (local.get $k) (v128.const f64x2 4 4)))
          (local.set $p (i32.add (local.get $p) (i32.const 4)))
          (br $next)))
      (local.set $x (local.get $end))
      (if (i32.lt_s (local.get $x) (local.get $width))
        (then
          (local.set $left (f64.promote_f32 (f32.load (local.get $gains))))
          (local.set $step (f64.div
            (f64.sub (f64.promote_f32 (f32.load offset=4 (local.get $gains))) (local.get $left))
            (f64.convert_i32_s (local.get $tile))))
          (local.set $gains (i32.add (local.get $gains) (i32.const 4)))
          (local.set $end (i32.add (local.get $x) (local.get $tile)))
          (br $stretch))))))
