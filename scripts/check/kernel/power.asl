// What firmware says of a laptop on battery: 2 of 4 Ah, of which 1 A flows; a thermal zone at 45 degrees Celsius.
DefinitionBlock ("power.aml", "SSDT", 2, "SYSU", "POWER", 1)
{
    Scope (\_SB)
    {
        Device (AC0)
        {
            Name (_HID, "ACPI0003")
            Name (_PCL, Package () { \_SB })
            Method (_PSR) { Return (0) }
            Method (_STA) { Return (0x0F) }
        }
        Device (BAT0)
        {
            Name (_HID, EisaId ("PNP0C0A"))
            Method (_STA) { Return (0x1F) }
            // In mA and mAh: made for, last full, rechargeable, at 12 V.
            Method (_BIF)
            {
                Return (Package () { 1, 5000, 4000, 1, 12000, 400, 200, 10, 10, "sysu", "1", "LION", "sysu" })
            }
            // Discharging, mA that flow, mAh that are left, mV.
            Method (_BST) { Return (Package () { 1, 1000, 2000, 11500 }) }
        }
    }
    Scope (\_TZ)
    {
        ThermalZone (TZ0)
        {
            // Tenths of a Kelvin.
            Method (_TMP) { Return (3182) }
            Method (_HOT) { Return (3632) }
            Method (_CRT) { Return (3732) }
        }
    }
}
